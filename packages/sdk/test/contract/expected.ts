/** What each case of the contract becomes: a canonical value, or the one right error. By outcome, ids of cases. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  ok: 'ide-s-001 ide-s-012 ide-d-001 ide-s-021 cat-s-001 cat-s-003 cat-s-005 cat-s-010 cat-g-001 cat-d-001 cat-s-013 cat-s-014 cat-s-020 cat-s-028 cat-s-035 cat-s-039 cat-s-047 inv-g-001 inv-d-001 inv-d-003 inv-s-003 inv-s-004 ord-g-001 ord-d-001 ord-s-002 ord-s-003 ord-s-004 ord-s-016 ord-s-023 ord-g-005 ord-d-002 ord-s-029 ord-s-030 ord-s-042 ord-s-046 pay-d-001 pay-s-001 pay-s-002 pay-s-008 pay-s-022 pay-s-028 ful-s-001 ful-s-002 wai-s-001 wai-s-012',
  'ok unknown': 'ful-s-008 wai-s-016',
  'ok up': 'ide-s-020 cat-s-043 cat-d-005 inv-s-028 ord-s-052 pay-s-027',
  already_on_waitlist: 'wai-s-004',
  event_not_found: 'cat-s-007 cat-d-002 cat-s-011 cat-s-029 cat-s-036',
  event_rejected: 'cat-s-022 cat-s-025 cat-s-040',
  identity_required: 'ord-s-005 ord-s-037 ord-s-053',
  invalid_credentials: 'ide-s-002 ide-s-003',
  invalid_request:
    'ide-s-007 ide-s-009 ide-s-015 cat-s-008 cat-d-003 cat-s-026 cat-s-027 cat-s-033 cat-s-045 inv-s-007 inv-s-009 inv-s-022 inv-s-023 ord-s-024 ord-s-033 ord-s-045 pay-s-015 ful-s-004 wai-s-008 wai-s-009 wai-s-017',
  order_empty: 'ord-s-040',
  order_forbidden: 'ord-s-034',
  order_not_draft: 'ord-s-038',
  order_not_found: 'ord-s-031 ord-s-044',
  payment_declined: 'pay-s-003 pay-s-004 pay-s-006',
  payment_not_found: 'pay-s-026',
  payment_rejected: 'pay-s-011 pay-s-013',
  reservation_expired: 'ord-g-003 ord-s-011',
  reservation_inactive: 'ord-s-017',
  reservation_mismatch: 'ord-s-014',
  reservation_not_found: 'inv-s-002 ord-g-002 ord-s-008 ord-s-009 ord-s-013',
  reservation_not_payable: 'pay-s-017 pay-s-019',
  response_shape: 'inv-s-001 ord-s-001 inv-s-031 ord-s-049 ord-s-055',
  seat_already_in_cart: 'ord-s-018',
  seat_contended: 'inv-s-017',
  seat_not_found: 'inv-s-014',
  seat_unavailable: 'inv-g-002 inv-s-015 inv-s-020',
  server_error: 'ord-s-019',
  service_unavailable: 'ide-s-023 cat-s-016 inv-s-029 ord-s-057 pay-s-030',
  unexpected_response: 'ide-s-010 ide-s-011 ide-s-019 cat-s-018 cat-s-019 cat-s-034 inv-s-027 ord-s-027 ord-s-050',
  user_exists: 'ide-s-016',
  user_rejected: 'ide-s-017',
  waitlist_not_needed: 'wai-s-003',
  waitlist_unavailable: 'wai-s-007',
};

/** The outcome by the id of its case. */
export const EXPECTED: ReadonlyMap<string, string> = new Map(
  Object.entries(OUTCOMES).flatMap(([outcome, ids]) => ids.split(' ').map((id) => [id, outcome] as const)),
);
