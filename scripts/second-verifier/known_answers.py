"""Holds docs/formats/verify.py against the known answers of the standards it builds on: known_answers.py FOLDER (of merkle-rfc6962.json and so on).

Where the pages ask for more than a standard does (canonical-json.md, log.md), the expected answer here is that of the pages, and says so.
"""
import base64, json, os, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '../../docs/formats'))
sys.dont_write_bytecode = True
from verify import (dump, ed_key, ed_verify, leaf_hash, note_key, open_note, read_canonical, read_checkpoint, read_policy, sha256, tile_path,
                    tiles, tree_root)

CASES, WRONG = {}, []


def case(kind, name, got, want):
    CASES[kind] = CASES.get(kind, 0) + 1
    if got != want:
        WRONG.append(f'{kind} {name}: {got!r}, not {want!r}')


def takes(function, *args):
    try:
        return function(*args) is not None
    except ValueError:
        return False


def load(name):
    with open(os.path.join(sys.argv[1], f'{name}.json'), encoding='utf-8') as file:
        return json.load(file)


def trees():
    known = load('merkle-rfc6962')
    for c in known['hasher']:
        got = {'emptyRoot': lambda: tree_root([]), 'leaf': lambda: leaf_hash(bytes.fromhex(c['inputHex'])),
               'node': lambda: sha256(b'\1', bytes.fromhex(c['leftHex']), bytes.fromhex(c['rightHex']))}[c['op']]()
        case('hash', c['name'], got.hex(), c['want'])
    tree = known['referenceTree']
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf in tree['leafInputsHex']]
    for size, root in enumerate(tree['rootBySize']):
        case('root', size, tree_root(leaves[:size]).hex(), root)
    for c in known['derivedConsistencyProofs']['cases']:  # a verifier that has all leaves compares roots, not proofs
        case('earlier root', c['size2'], [tree_root(leaves[:c[size]]).hex() for size in ('size1', 'size2')], [c['root1'], c['root2']])


def ed25519():
    known = load('ed25519')
    for c in known['rfc8032']:
        case('RFC 8032', c['name'], ed_verify(*(bytes.fromhex(c[n]) for n in ('pk', 'msg', 'sig'))), True)
    for group in known['wycheproof']:
        for c in group['tests']:
            got = ed_verify(bytes.fromhex(group['pk']), bytes.fromhex(c['msg']), bytes.fromhex(c['sig']))
            case('Wycheproof', c['tcId'], got, c['result'] == 'valid')
    for c in known['cctvSample']:  # log.md: no key outside the subgroup
        usable = c['publicKey'].get('torsionFree', False)
        case('CCTV key', c['number'], ed_key(bytes.fromhex(c['key'])) is not None, usable)
        got = ed_verify(bytes.fromhex(c['key']), c['msg'].encode(), bytes.fromhex(c['sig']))
        case('CCTV signature', c['number'], got, usable and c['behaviour']['node20'])
    # log.md, "without cofactor": a good key, and an R with a part of small order, which the equation with cofactor 8 would take
    key = bytes.fromhex('7767a3242dc9b58bbc68488c1265cc6cc5f26c6f3c88a5d55e901b0734dca572')
    for scalar, point, want in (('4ed8c0bbb2938f67f0c4972f03f32f4c9b68b0eff8ac3d2404ba78352a02a209', 'e9c6aa47f2c1dc30d08679feb45162ca38dfa1e557af575b803e03f30110eff5', False),
                                ('b55f3eb225db55a321176699e80e7da8b9045bf9b04bdd8cef9f67054495b400', '6b12d4d055bd943206034b402ebe601bf715a3bbe772cdac6ab65b94d9a07bf6', True)):
        case('cofactor', point, ed_verify(key, b'x', bytes.fromhex(point + scalar)), want)


def notes():
    known = load('signed-note')
    for c in known['verify']:
        data = c.get('note', '').encode()
        if 'noteBytesHex' in c:
            data = bytes.fromhex(c['noteBytesHex'])
        if 'noteText' in c:
            data = f"{c['noteText']}\n{c['repeatSignature']['line'] * c['repeatSignature']['times']}".encode()
        try:
            signed = [key[0] for key in open_note(data, [note_key(k) for k in c['vkeys']])[1]]
        except ValueError:
            signed = []
        case('note', c['name'], signed, c['want'].get('verifiedBy', []))
    valid = known['vkeyParsing']['valid'][0]
    for key in known['vkeyParsing']['valid']:
        case('key', key, takes(note_key, key), True)
    worse = [valid[:i] for i in range(len(valid))] + [valid[i:] for i in range(1, len(valid))]
    worse += [f'{valid[:i]}{chr(ord(c) + 1)}{valid[i + 1:]}' for i, c in enumerate(valid)]
    for key in known['vkeyParsing']['invalid'] + worse:
        case('key', key, takes(note_key, key), False)


def checkpoints():
    known = load('tlog-checkpoint')
    for c in known['unmarshal']:  # log.md: no extension lines, a root of 32 bytes
        want = len(c['want'].get('hashUtf8', '')) == 32 and not c['want']['rest']
        case('checkpoint', c['name'], takes(read_checkpoint, c['text']), want)
    for c in known['marshal']:
        got = read_checkpoint(c['want'])
        case('checkpoint', c['origin'], got, (c['origin'], c['size'], leaf_hash(c['rootIsLeafHashOfUtf8'].encode())))
    for text in known['strictExtras']['reject']:
        case('checkpoint', text, takes(read_checkpoint, text), False)
    for c in known['tiles']['indexPath']:
        case('tile', c['n'], tile_path(0, c['n'], 256), f"tile/0/{c['path']}")
    for c in known['tiles']['treeLayout']:
        for level in (0, 1):
            widths = [width for _, width in tiles(c['size'], level)]
            got = widths.count(256), sum(width for width in widths if width < 256)
            case('tile', c['size'], got, (c[f'fullLevel{level}'], c[f'partialLevel{level}']))
    case('cosignature', 'time', int.from_bytes(base64.b64decode(known['cosignatureV1']['timestamp'][0]['sigBase64'])[4:12], 'big'),
         known['cosignatureV1']['timestamp'][0]['want'])
    for wanted in (True, False):
        for text in known['policy']['accept' if wanted else 'reject']:
            case('policy', text, takes(read_policy, text.encode()), wanted)


def documents():
    known = load('jcs-rfc8785')
    for c in known['documents']:  # canonical-json.md: four of the six have fractions, control characters or text that is not NFC
        data = bytes.fromhex(c['canonicalUtf8Hex'])
        case('JCS', c['name'], takes(read_canonical, data), c['name'] in ('arrays', 'french'))
        if c['name'] in ('arrays', 'french'):
            case('JCS', c['name'], dump(read_canonical(data)).encode(), data)
        case('JCS', f"{c['name']}, as it was written", takes(read_canonical, c['inputText'].encode()), False)
    for c in known['numbers']:
        number = c.get('canonical')
        if number is not None:
            whole = number.removeprefix('-').isdigit() and abs(int(number)) < 2**53
            case('JCS number', number, takes(read_canonical, number.encode()), whole)
    for c in known['mustReject'] + known['ourProfile']['reject']:
        if 'jsOnly' not in c:
            text = c['json'] if 'json' in c else c['jsonEscaped'].encode().decode('unicode_escape')
            case('JCS', c['name'], takes(read_canonical, text.encode()), False)
    for c in known['ourProfile']['accept']:
        case('JCS', c['name'], takes(read_canonical, bytes.fromhex(c['canonicalUtf8Hex'])), True)


for section in (trees, ed25519, notes, checkpoints, documents):
    section()
print(json.dumps({'cases': CASES, 'wrong': WRONG}, ensure_ascii=False))
sys.exit(1 if WRONG else 0)
