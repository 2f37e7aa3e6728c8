import { operator } from '#lib/operator.ts'

/** The company's logo, and which of its places this is. */
export function Brand({ place = 'Privacy', href = '/' }: { place?: string; href?: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center gap-3 text-ink no-underline hover:no-underline">
      {/* biome-ignore lint/performance/noImgElement: an SVG needs no image service, whose styles would be inline */}
      <img src={operator.logo.src} alt={operator.logo.alt} height="26" className="h-[26px] w-auto" />
      <span className="border-line border-l pl-3 text-ink-soft">{place}</span>
    </a>
  )
}
