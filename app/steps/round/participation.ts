/** What is thought through when a round is set up (L-21). */
export { NINE_REQUIREMENTS as PARTICIPATION } from '#reports/asking-rules.ts'
