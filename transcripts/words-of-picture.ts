/** The child's own words about a drawing are a few sentences. */
export const MOST_WORDS_OF_PICTURE = 1000
