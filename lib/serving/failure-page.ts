const words = {
  failed: {
    title: 'Something went wrong',
    heading: 'Sorry, something went wrong on our side',
    text: 'It is not something you did. Nothing you have already sent to us is lost.',
  },
  unavailable: {
    title: 'Not available just now',
    heading: 'Sorry, this page is not available just now',
    text: 'It is not something you did. Requests you have already sent to us are safe, and their dates still hold.',
  },
} as const

export type Failure = keyof typeof words

/**
 * What a person sees when a page could not be made. Next's own answer is empty until its script runs; this one is
 * readable without, and links the stylesheets of the build when there are any.
 */
export function failurePage(failure: Failure, stylesheets: readonly string[]): Buffer {
  const { title, heading, text } = words[failure]
  return Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${stylesheets.map((url) => `<link rel="stylesheet" href="${url}">\n`).join('')}</head>
<body>
<main id="main" class="mx-auto max-w-prose px-4 py-16">
<h1 class="text-3xl font-semibold">${heading}</h1>
<p class="mt-4">${text}</p>
<p class="mt-4">Please try again in a few minutes.</p>
<p class="mt-4"><a href="/">Go to the start page</a></p>
</main>
</body>
</html>
`)
}
