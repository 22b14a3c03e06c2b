/** Largest magnitude a .NET decimal holds: 2 ** 96 - 1. */
const LARGEST = 79_228_162_514_264_337_593_543_950_335n;
const MAX_SCALE = 28;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * A decimal number that remembers its scale, as .NET's does: `50`, `50.00` and `75.000` are equal and are written
 * differently. Immutable.
 */
export class Decimal {
  readonly unscaled: bigint;
  readonly scale: number;

  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  plus(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(this.at(scale) + other.at(scale), scale);
  }

  /** Never below zero. */
  plusCents(cents: number): Decimal {
    const sum = this.plus(new Decimal(BigInt(cents), 2));
    return sum.unscaled < 0n ? new Decimal(0n, sum.scale) : sum;
  }

  times(other: Decimal): Decimal {
    return limited(new Decimal(this.unscaled * other.unscaled, this.scale + other.scale));
  }

  /** Negative, zero or positive, like a sort callback. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.at(scale) - other.at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** What a `numeric(18,2)` column gives back: two digits, halves away from zero. */
  stored(): Decimal {
    return rounded(this, 2);
  }

  /** The digits after the point, without trailing zeros: "13" for 50.13 and for 50.130. */
  fraction(): string {
    const digits = this.toString().split('.')[1] ?? '';
    return digits.replace(/0+$/, '');
  }

  toNumber(): number {
    return Number(this.toString());
  }

  toString(): string {
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
    const whole = digits.slice(0, digits.length - this.scale);
    const text = this.scale === 0 ? whole : `${whole}.${digits.slice(digits.length - this.scale)}`;
    return negative ? `-${text}` : text;
  }

  private at(scale: number): bigint {
    return this.unscaled * 10n ** BigInt(scale - this.scale);
  }
}

export const ZERO = new Decimal(0n, 0);

/** Reads the text of a JSON number, keeping its scale; undefined when it is invalid or does not fit a decimal. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  if (scale < -40) return Number(whole + fraction) === 0 ? ZERO : undefined;
  const digits = BigInt(sign + whole + fraction);
  const value = limited(scale < 0 ? new Decimal(digits * 10n ** BigInt(-scale), 0) : new Decimal(digits, scale));
  return magnitude(value.unscaled) > LARGEST ? undefined : value;
}

/** For constants and sample data: `decimal('50.00')`. */
export function decimal(text: string): Decimal {
  return parseDecimal(text) ?? ZERO;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function limited(value: Decimal): Decimal {
  let { scale } = value;
  let size = magnitude(value.unscaled);
  while (scale > 0 && (scale > MAX_SCALE || size > LARGEST)) {
    scale--;
    size /= 10n;
  }
  return scale === value.scale ? value : rounded(value, scale);
}

function rounded(value: Decimal, scale: number): Decimal {
  if (value.scale <= scale) return new Decimal(value.unscaled * 10n ** BigInt(scale - value.scale), scale);
  const unit = 10n ** BigInt(value.scale - scale);
  const half = unit / 2n;
  const shifted = value.unscaled < 0n ? value.unscaled - half : value.unscaled + half;
  return new Decimal(shifted / unit, scale);
}
