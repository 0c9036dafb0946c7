// Where a thread of the model begins: it is told how to read TypeScript, which it does not take over from its process.
import { register } from 'tsx/esm/api'

register()
await import('./local-listener-thread.ts')
