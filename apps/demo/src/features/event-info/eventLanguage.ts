const SPANISH = /[áéíóúñ¿¡]|\b(?:el|la|los|las|de|del|en|una?|con|y|noche|teatro|sala|estadio|plaza)\b/iu;

/**
 * The language of a text from the catalog, which does not tell it: Spanish where it looks so. Left out where it is that of
 * the page, or nothing tells.
 */
export function eventLanguage(text: string, page: string): string | undefined {
  const language = SPANISH.test(text) ? 'es' : undefined;
  return language === page ? undefined : language;
}
