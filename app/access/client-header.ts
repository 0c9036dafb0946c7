/**
 * In which our own server tells sign-in who is calling, so that tries can be counted by address. Whatever a client sends
 * in it is thrown away.
 */
export const CLIENT_HEADER = 'x-lyhord-client'
