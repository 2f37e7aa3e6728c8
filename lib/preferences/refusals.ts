export const chooseRefusals = {
  'changed-elsewhere':
    'This was changed somewhere else a moment ago. Here is what stands now; choose again if you still want to.',
} as const
