/** Drawings of our own, by icon name, where the set has none that reads well. Bodies of 32 × 32 SVG pictures. */
export const ownDrawings: Readonly<Record<string, string>> = {
  // Two boards on thin poles, with bars where words would be.
  placard:
    '<g transform="rotate(13 20 32)"><rect x="20.2" y="10" width="1.5" height="22" fill="#8A5A34"/>' +
    '<rect x="13.5" y="3" width="15" height="11.5" rx="0.6" fill="#C9402F"/>' +
    '<rect x="16" y="6" width="10" height="1.7" fill="#F6F1E4"/><rect x="16" y="9.6" width="7" height="1.7" fill="#F6F1E4"/></g>' +
    '<g transform="rotate(-7 11 32)"><rect x="10.6" y="16" width="1.6" height="16" fill="#6E4526"/>' +
    '<rect x="2.2" y="6.6" width="18.4" height="13.6" rx="0.6" fill="#2F3550"/>' +
    '<rect x="3.1" y="7.5" width="16.6" height="11.8" fill="#F6F1E4"/>' +
    '<rect x="5.6" y="10" width="11.6" height="1.9" fill="#2F3550"/><rect x="5.6" y="14.2" width="8" height="1.9" fill="#2F3550"/></g>',
  // Three bars, two below and one above.
  'gold-bars':
    '<path d="M2 29l2.4-9h9.2l2.4 9z" fill="#D9A024"/><path d="M4.4 20h9.2l-1.3-2.4H5.7z" fill="#F7D774"/>' +
    '<path d="M16 29l2.4-9h9.2l2.4 9z" fill="#C78F1B"/><path d="M18.4 20h9.2l-1.3-2.4h-6.6z" fill="#F2CC5C"/>' +
    '<path d="M9 17.6l2.4-9h9.2l2.4 9z" fill="#E7B33A"/><path d="M11.4 8.6h9.2l-1.3-2.4h-6.6z" fill="#FBE391"/>',
};
