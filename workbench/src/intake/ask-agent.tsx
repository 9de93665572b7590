import { useState } from 'react';
import type { ReactNode } from 'react';
import { AskLines } from './ask-lines.tsx';
import type { Line } from './ask-lines.tsx';
import type { AgentTyped, PersonTyped } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { mobileProblem, numberProblem } from './number-read.ts';

const nobody: AgentTyped = { name: '', number: '', mobile: '' };

/** 替谁办: the person themselves, or somebody with a letter of attorney. */
export function AskAgent(props: {
  readonly person: PersonTyped;
  readonly demo: boolean;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (agent: AgentTyped | undefined) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { person, demo, problems, onChange, onDone } = props;
  const { agent } = person;
  const [asked, setAsked] = useState(agent ? 'agent' : 'self');
  const part = (more: Partial<AgentTyped>): void => onChange({ ...nobody, ...agent, ...more });
  const required = (value: string): string | undefined => (value.trim() === '' ? w.required : undefined);
  // Nothing is wrong with what has not been asked yet.
  const found = agent?.name || agent?.number ? problems : {};
  const who: Line = {
    name: 'who',
    label: w.questions.agent,
    value: asked,
    choices: [
      { value: 'self', title: person.kind === 'credit-code' ? w.selfCompany : w.self, hint: w.selfHint },
      { value: 'agent', title: w.byAgent, hint: w.agentHint },
    ],
    onChange: (value) => {
      setAsked(value);
      onChange(value === 'agent' ? (agent ?? nobody) : undefined);
    },
  };
  const lines: readonly Line[] = [
    {
      name: 'agent-name',
      label: w.agentName,
      value: agent?.name ?? '',
      problem: found['agent.name'],
      check: required,
      onChange: (name) => part({ name }),
    },
    {
      name: 'agent-number',
      label: w.agentNumber,
      value: agent?.number ?? '',
      eager: (agent?.number.length ?? 0) >= 18,
      problem: found['agent.number'],
      check: (value) => required(value) ?? numberProblem('resident-id', value, demo),
      onChange: (number) => part({ number }),
    },
    {
      name: 'agent-mobile',
      label: w.agentMobile,
      value: agent?.mobile ?? '',
      problem: found['agent.mobile'],
      check: mobileProblem,
      onChange: (mobile) => part({ mobile }),
    },
  ];
  return <AskLines lines={asked === 'agent' ? [who, ...lines] : [who]} onDone={onDone} />;
}
