/** A file as the body of a request, as it is; the description of the API calls what is no JSON a text. */
export function asItIs(file: File, mediaType: string) {
  return {
    body: file as unknown as string,
    bodySerializer: () => file,
    headers: { 'content-type': mediaType },
  };
}
