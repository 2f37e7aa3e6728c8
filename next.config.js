// @ts-check
/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR || '.next', // the tests build beside a running site
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm run check` checks types, tests included; a start only builds
  htmlLimitedBots: /.*/, // metadata in the head for everyone: public pages are kept without their scripts
  experimental: { serverActions: { bodySizeLimit: '31mb' } }, // the server before it allows that much to forms with files only
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  serverExternalPackages: ['postgres', 'pg-boss', 'date-holidays'],
}
export default config
