import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

/** Choose one of the coded reasons; none is chosen beforehand. */
export function CodeSelect<Code extends string>({
	codes,
	words,
}: {
	codes: readonly Code[]
	words: Readonly<Record<Code, string>>
}) {
	const t = useText()
	return (
		<Field>
			<Label>{t.drawing.reason}</Label>
			<Select name="code" required defaultValue="">
				<Select.Option value="" disabled>
					{t.drawing.choose}
				</Select.Option>
				{codes.map((code) => (
					<Select.Option key={code} value={code}>
						{words[code]}
					</Select.Option>
				))}
			</Select>
		</Field>
	)
}
