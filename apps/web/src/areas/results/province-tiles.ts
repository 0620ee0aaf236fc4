/** Where each of the 34 provinces of today's map stands on the tile grid: row and column, from the north-west. */
// biome-ignore format: one line a row.
export const provinceTiles: Readonly<Record<string, readonly [row: number, column: number, short: string]>> = {
  '12': [0, 1, 'LCH'], '15': [0, 2, 'LCA'], '08': [0, 3, 'TQ'], '04': [0, 4, 'CB'],
  '11': [1, 0, 'ĐB'], '14': [1, 1, 'SL'], '25': [1, 2, 'PT'], '19': [1, 3, 'TNG'], '20': [1, 4, 'LS'],
  '01': [2, 2, 'HN'], '24': [2, 3, 'BN'], '22': [2, 4, 'QNI'],
  '37': [3, 2, 'NB'], '33': [3, 3, 'HY'], '31': [3, 4, 'HP'],
  '38': [4, 2, 'TH'],
  '40': [5, 2, 'NA'],
  '42': [6, 2, 'HT'],
  '44': [7, 3, 'QT'],
  '46': [8, 3, 'HUE'], '48': [8, 4, 'ĐNG'],
  '51': [9, 4, 'QNG'],
  '52': [10, 4, 'GL'],
  '66': [11, 4, 'ĐL'],
  '75': [12, 2, 'ĐNA'], '68': [12, 3, 'LĐ'], '56': [12, 4, 'KH'],
  '80': [13, 1, 'TNI'], '79': [13, 2, 'HCM'],
  '91': [14, 0, 'AG'], '82': [14, 1, 'ĐT'], '86': [14, 2, 'VL'],
  '96': [15, 0, 'CM'], '92': [15, 1, 'CT'],
}
