/** What is known of a follow-up when its words are written. */
export interface Occasion {
  kind: string;
  /** The channel chosen: `email`, `call`, `handwritten`, `linkedin` ... */
  channel: string | undefined;
  /** Whom it is for. */
  person: string | undefined;
  company: string;
  role: string;
  /** Who signs. */
  sender: string | undefined;
}

export interface Words {
  /** Of a mail. */
  subject?: string;
  text: string;
  /** True: said, not sent. */
  spoken?: boolean;
}

/** Ready words for a follow-up, with what only the writer knows in brackets. Undefined where none are to be said. */
export function wordsFor(occasion: Occasion): Words | undefined {
  switch (occasion.kind) {
    case 'thank-you':
      return thanks(occasion);
    case 'check-in':
      return occasion.channel === 'call' ? talkingPoints(occasion) : checkIn(occasion, '');
    case 'promise':
      return occasion.channel === 'call'
        ? talkingPoints(occasion, 'As promised, I am calling')
        : checkIn(occasion, 'As promised, I am writing today. ');
    case 'invitation':
      return invitation(occasion);
    default:
      return undefined;
  }
}

function thanks({ channel, person, company, role, sender }: Occasion): Words {
  const text = `Dear ${firstName(person)},

thank you for the conversation about the ${role} position. I liked what you said about [something you talked about], and it made me think of my work with [a skill you talked about]. I would be glad to bring that to ${company}, and I am eager to take the next step.

Kind regards
${sender ?? '[your name]'}`;
  return channel === 'handwritten' ? { text } : { subject: `Thank you: ${role}`, text };
}

function checkIn({ person, company, role, sender }: Occasion, opening: string): Words {
  return {
    subject: `${role}: how do things stand?`,
    text: `Dear ${firstName(person)},

${opening}I am still very interested in the ${role} position at ${company}, and wondered how the decision is coming along. If there is anything that I can add, such as [a sample or a reference], I will send it at once.

Kind regards
${sender ?? '[your name]'}`,
  };
}

function talkingPoints({ person, company, role, sender }: Occasion, opening = 'I am calling'): Words {
  return {
    spoken: true,
    text: `· This is ${sender ?? '[your name]'}. Is it a good moment, ${firstName(person)}?
· ${opening} about the ${role} position at ${company}; I am still very interested.
· How is the decision coming along, and is there anything I can add?
· When may I ask again, and do you prefer a call or an e-mail?
· Thank you for your time.`,
  };
}

/** LinkedIn takes 300 characters; a long name leaves the last sentence out. */
function invitation({ person, company, role }: Occasion): Words {
  const first = `Dear ${firstName(person)}, thank you again for the conversation about the ${role} position at ${company}.`;
  const whole = `${first} I enjoyed it and would like to stay in touch.`;
  return { text: whole.length <= 300 ? whole : first.slice(0, 300) };
}

/** The first name, or all of one that may not begin with it. */
function firstName(person: string | undefined): string {
  const words = person?.split(/\s+/) ?? [];
  const isTitle = /^(dr|prof|mr|ms|mrs|mx)\.?$/i.test(words[0] ?? '');
  return (isTitle ? person : words[0]) ?? '[name]';
}
