import { createContext } from 'react'

/**
 * What only the server knows about the request it answers: the nonce that its own scripts carry, and the number under
 * which an error is found in the server's log. Both are empty in the browser.
 */
export const PageRequest = createContext<{ nonce?: string; number?: string }>({})
