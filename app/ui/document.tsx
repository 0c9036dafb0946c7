import { Divider, Heading, Link, List, Paragraph, Table } from '@digdir/designsystemet-react'
import type { Nodes, Parents, Root, RootContent, TableCell } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { Fragment } from 'react'
import { partsOfQuote } from '#reports/exports/quote-parts.ts'
import { safeLink } from '#reports/exports/safe-link.ts'
import './document.css'

type Level = 1 | 2 | 3 | 4 | 5 | 6

/**
 * A Markdown tree as a readable page: headings, paragraphs, lists, tables, quotes. Raw HTML is never shown.
 *
 * @param tree  As remark parses it, or as a report is drafted.
 * @param firstLevel  The heading level of `#` in the tree: 2 under a page's own h1.
 */
export function Document({ tree, firstLevel = 2 }: { tree: Root; firstLevel?: Level }) {
	return <div className="document">{childrenOf(tree, firstLevel)}</div>
}

function childrenOf(node: Parents, firstLevel: Level) {
	return node.children.map((child, place) => <Node key={place} node={child} firstLevel={firstLevel} />)
}

function Node({ node, firstLevel }: { node: Nodes; firstLevel: Level }) {
	switch (node.type) {
		case 'heading':
			return <DocumentHeading node={node} firstLevel={firstLevel} />
		case 'paragraph':
			return <Paragraph variant="long">{childrenOf(node, firstLevel)}</Paragraph>
		case 'list':
			return node.ordered ? (
				<List.Ordered start={node.start ?? 1}>{childrenOf(node, firstLevel)}</List.Ordered>
			) : (
				<List.Unordered>{childrenOf(node, firstLevel)}</List.Unordered>
			)
		case 'listItem':
			return <List.Item>{node.spread ? childrenOf(node, firstLevel) : itemOf(node.children, firstLevel)}</List.Item>
		case 'blockquote':
			return <DocumentQuote quote={node} firstLevel={firstLevel} />
		case 'table':
			return <DocumentTable rows={node.children.map((row) => row.children)} firstLevel={firstLevel} />
		case 'thematicBreak':
			return <Divider />
		case 'code':
			return <pre className="document-code">{node.value}</pre>
		default:
			return <Words node={node} firstLevel={firstLevel} />
	}
}

function Words({ node, firstLevel }: { node: Nodes; firstLevel: Level }) {
	switch (node.type) {
		case 'text':
			return node.value
		case 'strong':
			return <strong>{childrenOf(node, firstLevel)}</strong>
		case 'emphasis':
			return <em>{childrenOf(node, firstLevel)}</em>
		case 'delete':
			return <del>{childrenOf(node, firstLevel)}</del>
		case 'inlineCode':
			return <code>{node.value}</code>
		case 'break':
			return <br />
		case 'link':
			return safeLink(node.url) ? (
				<Link href={node.url}>{childrenOf(node, firstLevel)}</Link>
			) : (
				childrenOf(node, firstLevel)
			)
		default:
			return null
	}
}

/** A list item of one line has its words at once, without a paragraph of its own, so that the list stays tight. */
function itemOf(children: readonly RootContent[], firstLevel: Level) {
	return children.map((child, place) => (
		<Fragment key={place}>
			{child.type === 'paragraph' ? childrenOf(child, firstLevel) : <Node node={child} firstLevel={firstLevel} />}
		</Fragment>
	))
}

/** What a child said, and beneath it whose words they are (report rule A4). */
function DocumentQuote({ quote, firstLevel }: { quote: Extract<Nodes, { type: 'blockquote' }>; firstLevel: Level }) {
	const { words, attribution } = partsOfQuote(quote)
	return (
		<blockquote className="document-quote">
			{words.map((block, place) => (
				<Node key={place} node={block} firstLevel={firstLevel} />
			))}
			{attribution && (
				<footer className="document-attribution">
					<Node node={attribution} firstLevel={firstLevel} />
				</footer>
			)}
		</blockquote>
	)
}

function DocumentHeading({ node, firstLevel }: { node: Extract<Nodes, { type: 'heading' }>; firstLevel: Level }) {
	const level = Math.min(6, node.depth + firstLevel - 1) as Level
	const size = ({ 1: 'lg', 2: 'md', 3: 'sm' } as const)[node.depth as 1 | 2 | 3] ?? 'xs'
	return (
		<Heading level={level} data-size={size}>
			{childrenOf(node, firstLevel)}
		</Heading>
	)
}

/** Wide tables scroll inside themselves, also with the keyboard, so that the page never does. */
function DocumentTable({ rows, firstLevel }: { rows: readonly (readonly TableCell[])[]; firstLevel: Level }) {
	const [head = [], ...body] = rows
	const name = head.map((cell) => toString(cell)).join(', ')
	return (
		// eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
		<div className="document-table" role="region" aria-label={name} tabIndex={0}>
			<Table border>
				<Table.Head>
					<Table.Row>
						{head.map((cell, place) => (
							<Table.HeaderCell key={place} scope="col">
								{childrenOf(cell, firstLevel)}
							</Table.HeaderCell>
						))}
					</Table.Row>
				</Table.Head>
				<Table.Body>
					{body.map((cells, row) => (
						<Table.Row key={row}>
							{cells.map((cell, place) => (
								<Table.Cell key={place}>{childrenOf(cell, firstLevel)}</Table.Cell>
							))}
						</Table.Row>
					))}
				</Table.Body>
			</Table>
		</div>
	)
}
