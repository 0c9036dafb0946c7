import { notFound } from './access/not-found.ts'

/** Every address that leads nowhere ends here, so that it gets the same frame and answer as what is not yours. */
export function loader() {
	throw notFound()
}

export function action() {
	throw notFound()
}

export default function NotFound() {
	return null
}
