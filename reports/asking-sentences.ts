import { MODEL_POLICY, NINE_REQUIREMENTS } from './asking-rules.ts'
import type { AskingPolicy, Block, ReportMaterial, Sentence } from './draft-types.ts'
import { computed, sentence } from './sentence.ts'
import { fill, type Templates } from './templates.ts'

/**
 * Who was asked and in what order, with the motive of it (L-22), and a line for each of the nine requirements (L-21). A
 * policy of the unit's own without a motive leaves a mark: a person must say why.
 */
export function askingSentences(templates: Templates, { asking }: ReportMaterial): Block[] {
	if (!asking) return []
	const policy = asking.policy ?? MODEL_POLICY
	const facts = { age: policy.ownConsentAge }
	const say = (key: string) => computed(templates, key, facts, ['contactPolicy'])
	return [
		say('M.6'),
		say(policy.asksBothGuardians ? 'M.6.both' : 'M.6.one'),
		say(policy.disagreementIsNo ? 'M.6.disagreeNo' : 'M.6.disagreeYes'),
		...(policy.informsGuardianOfOlder ? [say('M.6.informs')] : []),
		motive(templates, asking.policy),
		computed(templates, 'M.7', {}, ['participation']),
		{
			kind: 'items',
			key: 'M.7.requirements',
			items: NINE_REQUIREMENTS.map((key) => {
				const requirement = fill(templates, `M.7.${key}`)
				return asking.participation.includes(key) ? requirement : fill(templates, 'M.7.not', { requirement })
			}),
			sources: ['participation'],
		},
	]
}

function motive(templates: Templates, policy: AskingPolicy | null): Sentence {
	if (policy === null) return computed(templates, 'M.6.model', {}, ['contactPolicy'])
	if (policy.motive === null) return sentence('human', 'M.6.motive', fill(templates, 'M.6.write'), ['contactPolicy'])
	return computed(templates, 'M.6.motive', { motive: policy.motive }, ['contactPolicy'])
}
