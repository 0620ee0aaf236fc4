/** Why a passkey cannot be used here, or undefined when it can. */
export function passkeyHindrance(): 'needsName' | 'needsSafe' | undefined {
  // An address of numbers belongs to nobody, so no passkey can belong to it.
  if (/^(\d+\.){3}\d+$|^\[/.test(window.location.hostname)) return 'needsName'
  return window.isSecureContext && 'PublicKeyCredential' in window ? undefined : 'needsSafe'
}
