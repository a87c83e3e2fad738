import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** No inline script or style, no framing, nothing from elsewhere but pictures and sound of `mediaOrigins`. */
export function securityHeaders(mediaOrigins: string[]): MiddlewareHandler {
  const media = ["'self'", ...new Set(mediaOrigins)];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: [...media, 'data:'],
      mediaSrc: media,
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Draft links carry their key in the address: no other site may see it.
    referrerPolicy: 'same-origin',
    // Set by whoever ends TLS; on a loopback address it would lock people out.
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    overwrite: false,
  });
}
