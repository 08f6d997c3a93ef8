/** What happened to the session, which all windows of a browser share: somebody signed in, or out. */
export type SessionNews = 'entered' | 'left';

const channel = new BroadcastChannel('top-of-mind.session');

export function tellOtherWindows(news: SessionNews): void {
  channel.postMessage(news);
}

/** Hears what other windows tell, never what this one told. Gives what ends it. */
export function hearOtherWindows(hear: (news: SessionNews) => void): () => void {
  const listen = ({ data }: MessageEvent<SessionNews>) => hear(data);
  channel.addEventListener('message', listen);
  return () => channel.removeEventListener('message', listen);
}
