#!/usr/bin/env python3
"""Checks a published bundle: Python 3.11 and nothing else, written from the pages beside this file alone.

    python3 verify.py BUNDLE [--policy FILE] [--since CHECKPOINT] [--contest ID] [--sample N] [--json]

Exit 0: every check holds. 1: something is wrong, and the answer names it (checks.md). 2: it could not be tried.
"""
import argparse, base64, bisect, datetime, hashlib, json, os, random, re, sys, unicodedata

CHECKS = ['integrity', 'authenticity', 'consistency', 'completeness', 'arithmetic', 'outcome', 'secrecy']


def sha256(*parts):
    return hashlib.sha256(b''.join(parts)).digest()


# ---- Ed25519 (RFC 8032; log.md "Notes and keys": strict, without cofactor). A point is (X, Y, Z, T), x = X/Z, y = Y/Z, xy = T/Z.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ZERO = (0, 1, 1, 0)


def ed_ready(p):
    """A point as the second operand of ed_add."""
    x, y, z, t = p
    return (y - x) % P, (y + x) % P, 2 * z % P, 2 * D * t % P


def ed_add(p, ready):
    x, y, z, t = p
    a, b, c, d = (y - x) * ready[0] % P, (y + x) * ready[1] % P, t * ready[3] % P, z * ready[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def ed_decode(data):
    """The point of 32 bytes, or None: not canonical, or no point."""
    y = int.from_bytes(data, 'little') & (2**255 - 1)
    sign = data[31] >> 7
    if y >= P:
        return None
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if v * x * x % P == -u % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if v * x * x % P != u or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def ed_encode(p):
    inverse = pow(p[2], -1, P)
    return (p[1] * inverse % P | (p[0] * inverse % P & 1) << 255).to_bytes(32, 'little')


def ed_table(p):
    """rows[i][j] = j * 16^i * p: every multiplication is then 64 additions."""
    rows = []
    for _ in range(64):
        step, sum_, row = ed_ready(p), p, [None, ed_ready(p)]
        for _ in range(14):
            sum_ = ed_add(sum_, step)
            row.append(ed_ready(sum_))
        p = ed_add(sum_, step)
        rows.append(row)
    return rows


def ed_times(start, rows, k):
    for row in rows:
        if k & 15:
            start = ed_add(start, row[k & 15])
        k >>= 4
    return start


BASE = ed_table(ed_decode(bytes.fromhex('58' + '66' * 31)))
TABLES = {}


def ed_key(public):
    """The table of minus this key; None for a key that is refused: no point, of small order, outside the subgroup."""
    if public not in TABLES:
        point = ed_decode(public) if len(public) == 32 else None
        rows = ed_table((P - point[0], point[1], 1, P - point[3])) if point else None
        if rows:
            x, y, z, _ = ed_times(ZERO, rows, L)
            if x or y != z or point[:2] == ZERO[:2]:
                rows = None
        TABLES[public] = rows
    return TABLES[public]


def ed_verify(public, message, signature):
    rows = ed_key(public)
    if rows is None or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], 'little')
    if s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), 'little') % L
    return ed_encode(ed_times(ed_times(ZERO, BASE, s), rows, k)) == signature[:32]


# ---- ES256 of passkeys (leaves.md "Signatures"): ECDSA on P-256, the signature in DER. A point is (x, y) or None.
Q = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
CURVE_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)


def es_point(public):
    if len(public) != 65 or public[0] != 4:
        return None
    x, y = int.from_bytes(public[1:33], 'big'), int.from_bytes(public[33:], 'big')
    return (x, y) if x < Q and y < Q and (y * y - x**3 + 3 * x - CURVE_B) % Q == 0 else None


def es_add(p, q):
    if p is None or q is None:
        return p or q
    if p[0] == q[0] and (p[1] + q[1]) % Q == 0:
        return None
    slope = (3 * p[0]**2 - 3) * pow(2 * p[1], -1, Q) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, Q)
    x = (slope * slope - p[0] - q[0]) % Q
    return x, (slope * (p[0] - x) - p[1]) % Q


def es_times(k, p):
    sum_ = None
    while k:
        sum_, p, k = es_add(sum_, p) if k & 1 else sum_, es_add(p, p), k >> 1
    return sum_


def es_numbers(der):
    """r and s of a DER signature, in its one form; None for anything else."""
    def number(n):
        body = n.to_bytes(n.bit_length() // 8 + 1, 'big')
        return bytes([2, len(body)]) + body
    try:
        r = int.from_bytes(der[4:4 + der[3]], 'big')
        s = int.from_bytes(der[6 + der[3]:], 'big')
    except IndexError:
        return None
    body = number(r) + number(s) if max(r, s) < N else b''
    return (r, s) if r and s and der == bytes([0x30, len(body)]) + body else None


def es_verify(public, message, der):
    point, numbers = es_point(public), es_numbers(der)
    if not point or not numbers:
        return False
    r, s = numbers
    w, z = pow(s, -1, N), int.from_bytes(sha256(message), 'big')
    sum_ = es_add(es_times(z * w % N, G), es_times(r * w % N, point))
    return sum_ is not None and sum_[0] % N == r


# ---- canonical JSON (canonical-json.md)
def refuse(what):
    raise ValueError(what)


def members(pairs):
    """An object, its members strictly ascending by UTF-16 code units: so none is there twice."""
    names = [name.encode('utf-16-be', 'surrogatepass') for name, _ in pairs]
    if any(a >= b for a, b in zip(names, names[1:])) or any(n in ('__proto__', 'constructor', 'prototype') for n, _ in pairs):
        refuse('members')
    return dict(pairs)


def once(pairs):
    """An object of ordinary JSON: members in any order, none twice."""
    return dict(pairs) if len(dict(pairs)) == len(pairs) else refuse('member twice')


def whole(digits):
    return int(digits) if len(digits) < 18 and abs(int(digits)) < 2**53 else refuse('number')


def depth(value):
    """How deep, seen with every string: no control character."""
    if isinstance(value, str):
        return 0 if not re.search('[\0-\x1f]', value) else refuse('control character')
    if isinstance(value, (dict, list)):
        return 1 + max(map(depth, [*value, *value.values()] if isinstance(value, dict) else value), default=0)
    return 0


def dump(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':'), sort_keys=True)


def read_canonical(data):
    """The value of canonical bytes; ValueError for any other bytes."""
    try:
        text = data.decode('utf-8')
        value = json.loads(text, object_pairs_hook=members, parse_int=whole, parse_float=refuse, parse_constant=refuse)
        if depth(value) > 32 or json.dumps(value, ensure_ascii=False, separators=(',', ':')) != text:
            refuse('not canonical')
    except RecursionError:
        refuse('too deep')
    return value if unicodedata.is_normalized('NFC', text) else refuse('not NFC')


def from_base64(text):
    """The bytes of canonical standard Base64; ValueError for anything else."""
    data = base64.b64decode(text.encode('ascii'), validate=True)
    return data if base64.b64encode(data).decode() == text else refuse('base64')


# ---- tree and tiles (log.md)
def leaf_hash(leaf):
    return sha256(b'\0', leaf)


def tree_root(hashes):
    """RFC 6962, from the bottom: a last one without a partner goes up as it is."""
    while len(hashes) > 1:
        pairs = [sha256(b'\1', hashes[i], hashes[i + 1]) for i in range(0, len(hashes) - 1, 2)]
        hashes = pairs + hashes[len(pairs) * 2:]
    return hashes[0] if hashes else sha256()


def tile_path(level, n, width):
    groups = f'{n:0{(len(str(n)) + 2) // 3 * 3}d}'
    parts = [groups[i:i + 3] for i in range(0, len(groups), 3)]
    return f"tile/{level}/{''.join(f'x{g}/' for g in parts[:-1])}{parts[-1]}" + (f'.p/{width}' if width < 256 else '')


def tiles(size, level):
    """(number, width) of every tile of a level."""
    count = size // 256**level
    return [(n, min(256, count - 256 * n)) for n in range((count + 255) // 256)]


# ---- notes, keys, policy (log.md)
def note_key(text):
    """(name, id, kind, public) of a written key."""
    name, id_, data = (text.split('+', 2) + ['', ''])[:3]
    data = from_base64(data)
    if not name or re.search(r'[\s+]', name) or len(data) != 33 or data[0] not in (1, 4):
        refuse('key')
    if id_ != sha256(name.encode(), b'\n', data)[:4].hex():
        refuse('key id')
    return name, bytes.fromhex(id_), data[0], data[1:]


def read_note(data):
    """Text and [(name, id, signature)] of a signed note."""
    note = data.decode('utf-8')
    text, gap, lines = note.rpartition('\n\n')
    if not gap or not lines.endswith('\n') or re.search('[\0-\x09\x0b-\x1f]', note):
        refuse('note')
    signatures = []
    for line in lines[:-1].split('\n'):
        dash, name, value = (line.split(' ') + ['', ''])[:3]
        value = from_base64(value) if line == f'{dash} {name} {value}' else b''
        if dash != '—' or not name or re.search(r'[\s+]', name) or len(value) < 5 or len(signatures) == 100:
            refuse('signature line')
        signatures.append((name, value[:4], value[4:]))
    return text + '\n', signatures


def signed_by(key, text, value):
    """Whether these are the bytes of a signature by this key over the text of a note."""
    message = text.encode()
    if key[2] == 4:
        message, value = b'cosignature/v1\ntime %d\n' % int.from_bytes(value[:8], 'big') + message, value[8:]
    return ed_verify(key[3], message, value)


def open_note(data, keys):
    """Text and keys that signed; signatures of unknown keys are passed over, one that does not verify spoils the note."""
    text, signatures = read_note(data)
    signed = []
    for name, id_, value in signatures:
        known = {key for key in keys if key[:2] == (name, id_)}
        if not known:
            continue
        if len(known) != 1 or [key[:2] for key in keys].count((name, id_)) != 1:
            refuse('ambiguous key')
        key = known.pop()
        if key not in signed and not signed_by(key, text, value):
            refuse('signature')
        signed += [key] if key not in signed else []
    return text, signed


def signers_of(data, keys):
    """In a bundle: the keys whose signatures verify, and whether there is any other signature."""
    text, signatures = read_note(data)
    signed, odd = set(), False
    for name, id_, value in signatures:
        known = [key for key in keys if key[:2] == (name, id_)]
        if len(known) == 1 and known[0] not in signed and signed_by(known[0], text, value):
            signed.add(known[0])
        else:
            odd = True
    return signed, odd


def read_checkpoint(text):
    """(origin, size, root) of a checkpoint's text."""
    match = re.fullmatch(r'([^\n]+)\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n', text)
    root = from_base64(match[3]) if match else b''
    if len(root) != 32 or match[2] == '0' and root != sha256() or int(match[2]) >= 2**53:
        refuse('checkpoint')
    return match[1], int(match[2]), root


def read_policy(data):
    """{'logs': [key], 'named': {name: key or (k, members)}, 'quorum': name or 'none'}"""
    logs, named, quorum, text = [], {}, [], data.decode('utf-8')
    if re.search('[\0-\x09\x0b-\x1f]', text):
        refuse('control character')
    for line in text.split('\n'):
        word, *rest = line.split(' ')
        if not line or line.startswith('#'):
            continue
        if '' in rest:
            refuse('spaces')
        if word == 'log' and len(rest) in (1, 2):
            key = note_key(rest[0])
            logs.append(key if all(key[0] != k[0] and key[3] != k[3] for k in logs) else refuse('log'))
        elif word == 'witness' and len(rest) in (2, 3):
            define(named, rest[0], note_key(rest[1]))
        elif word == 'group' and len(rest) > 2:
            inside = rest[2:]
            k = {'all': len(inside), 'any': 1}.get(rest[1]) or int(rest[1] if re.fullmatch('[1-9][0-9]{0,5}', rest[1]) else refuse('k'))
            if k > len(inside) or len(set(inside)) < len(inside) or not set(inside) <= set(named):
                refuse('group')
            define(named, rest[0], (k, inside))
        elif word == 'quorum' and len(rest) == 1:
            quorum.append(rest[0] if rest[0] in named or rest[0] == 'none' else refuse('quorum'))
        else:
            refuse('line')
    keys = [*logs, *(key for key in named.values() if len(key) == 4)]
    if len(quorum) != 1 or len({key[3] for key in keys}) < len(keys):
        refuse('policy')
    return {'logs': logs, 'named': named, 'quorum': quorum[0]}


def define(named, name, what):
    if name in named or name in ('none', 'all', 'any'):
        refuse('name')
    named[name] = what


def reached(policy, name, signed):
    if name == 'none':
        return True
    what = policy['named'][name]
    return what in signed if len(what) == 4 else sum(reached(policy, member, signed) for member in what[1]) >= what[0]


# ---- shapes (leaves.md "Body"): every shape is a function of a value that is true or false
def text(value): return isinstance(value, str)
def ident(value): return text(value) and re.fullmatch('[^\0-\x1f\x7f-\x9f]{1,100}', value) is not None
def like(pattern): return lambda value: text(value) and re.fullmatch(pattern, value) is not None
def count(value): return type(value) is int and 0 <= value < 2**53
def from_one(value): return count(value) and value > 0
def flag(value): return type(value) is bool
def null(value): return value is None
def one_of(*words): return lambda value: text(value) and value in words
def or_null(shape): return lambda value: value is None or shape(value)
def list_of(shape): return lambda value: isinstance(value, list) and all(map(shape, value))
def distinct(shape): return lambda value: list_of(shape)(value) and len(set(value)) == len(value)
def has(**shapes): return lambda value: isinstance(value, dict) and value.keys() == shapes.keys() and all(s(value[n]) for n, s in shapes.items())
def ascending(value): return list_of(count)(value) and value == sorted(value)


def base64_text(value):
    try:
        return text(value) and from_base64(value) is not None
    except ValueError:
        return False


def date(value, form='%Y-%m-%d', pattern='[0-9]{4}-[0-9]{2}-[0-9]{2}'):
    try:
        return like(pattern)(value) and datetime.datetime.strptime(value, form) is not None
    except ValueError:
        return False


def instant(value): return date(value, '%Y-%m-%dT%H:%M:%SZ', '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z')


hash_text, key_id = like('[0-9a-f]{64}'), like('[0-9a-f]{16}')
contest_id, candidate_id = like(r'[a-z0-9][a-z0-9._-]{0,99}'), like(r'[A-Za-z0-9][A-Za-z0-9._-]{0,99}')
body_name, poll_round = one_of('NA', 'province', 'district', 'commune'), one_of('first', 'rerun', 'additional')
public_key = has(alg=one_of('Ed25519', 'ES256'), id=key_id, public=base64_text)
papers = list_of(has(kind=one_of('scan', 'pdf', 'signed-pdf', 'decision'), sha256=hash_text))
SUMS = ('collected', 'invalid', 'issued', 'registered', 'valid', 'voted')
sums = {name: count for name in ('areas', *SUMS)}
board_figures = has(**sums, votes=list_of(count))
upper_figures = has(**sums, votes=null, contests=count, elected=count)
minutes_figures = has(**{name: count for name in SUMS}, received=or_null(count), exchanged=or_null(count), unused=or_null(count),
                      byCount=or_null(list_of(count)), votes=list_of(count))
outcome_shape = has(elected=distinct(candidate_id), unfilled=count, poll=one_of('valid', 'not-valid', 'unknown'),
                    next=one_of('none', 'additional-election', 'additional-election-decision', 're-election'),
                    undecided=lambda v: v == [] or isinstance(v, list) and len(v) == 1 and distinct(candidate_id)(v[0]))
MINUTES = dict(contest=contest_id, area=ident, commit=hash_text, papers=papers, exceptions=distinct(one_of('ID-07')))
TYPES = {
    'election': dict(edition=one_of('2015', '2025'), day=date, name=text, bodies=distinct(body_name), rehearsal=flag, contests=count,
                     secrecy=has(near=lambda v: list_of(count)(v) and len(v) == 2, small=count, unanimous=count), key=public_key),
    'contest': dict(contest=contest_id, prev=or_null(hash_text), body=body_name, round=poll_round, committee=ident, number=count,
                    seats=from_one, candidates=list_of(has(commit=hash_text, id=candidate_id)), areas=count),
    'areas': dict(contest=contest_id, part=from_one, parts=from_one,
                  areas=list_of(lambda pair: list_of(ident)(pair) and len(pair) == 2)),
    'key': dict(key=public_key, holder=has(role=one_of('office', 'board', 'committee', 'council', 'area-device', 'person'), unit=ident),
                may=distinct(lambda v: text(v) and (v in TYPES or v == 'approve')), contests=or_null(distinct(contest_id)),
                areas=or_null(distinct(ident)), passkey=or_null(has(origins=list_of(text), rp=text))),
    'revocation': dict(key=key_id, reason=one_of('replaced', 'lost', 'ended')),
    'minute': dict(MINUTES, prev=null),
    'correction': dict(MINUTES, prev=hash_text, reason=one_of('typing', 'paper', 'decision', 'second-poll')),
    'approval': dict(leaf=hash_text, contest=or_null(contest_id), area=or_null(ident)),
    'withdrawal': dict(contest=contest_id, area=ident, prev=hash_text, reason=one_of('correction', 'annulled')),
    'paper': dict(leaf=hash_text, contest=or_null(contest_id), area=or_null(ident), papers=papers),
    'group': dict(contest=contest_id, group=ident, prev=or_null(hash_text), figures=board_figures,
                  members=lambda v: ascending(v) and distinct(count)(v)),
    'aggregate': dict(level=one_of('board', 'committee', 'nation'), subject=text, prev=or_null(hash_text), papers=papers,
                      children=has(indexes=ascending, root=hash_text), figures=lambda v: board_figures(v) or upper_figures(v),
                      outcome=or_null(outcome_shape)),
    'software': dict(release=text, sha256=hash_text),
    'audit-chain': dict(province=ident, through=count, head=hash_text),
    'audit-commit': dict(audit=ident, contest=contest_id, perBox=count, riskLimitPpm=count, betPermille=count,
                         method=one_of('batch-comparison', 'ballot-polling'), replacement=flag, size=count, root=hash_text),
    'audit-seed': dict(audit=ident, prev=hash_text, dice=like('[0-9]{20}')),
    'audit-result': dict(audit=ident, prev=hash_text, areas=list_of(ident), riskPpm=count, stop=flag, papers=papers),
    'log-checkpoint': dict(log=text, prev=or_null(hash_text), size=count, root=hash_text),
    'publication': dict(manifest=hash_text, status=one_of('preliminary', 'final')),
}
SHAPES = {name: has(**shapes, type=text, event=ident, at=instant) for name, shapes in TYPES.items()}
plain_signature = has(alg=one_of('Ed25519'), key=key_id, value=base64_text)
passkey_signature = has(alg=one_of('webauthn'), authenticatorData=base64_text, clientDataJSON=base64_text, key=key_id, value=base64_text)


def leaf_shape(leaf):
    """leaves.md: `body` and `sig`; that somebody must have signed is signature-missing."""
    body, sig = (leaf.get('body'), leaf.get('sig')) if isinstance(leaf, dict) and leaf.keys() == {'body', 'sig'} else (None, None)
    if not isinstance(body, dict) or not text(body.get('type')) or body['type'] not in SHAPES or not SHAPES[body['type']](body):
        return False
    if not list_of(lambda v: plain_signature(v) or passkey_signature(v))(sig) or len(sig) > 4 or len({s['key'] for s in sig}) < len(sig):
        return False
    if body['type'] == 'aggregate':
        board = body['level'] == 'board'
        subject = {'board': contest_id, 'nation': one_of('NA'), 'committee': lambda v: body_name(v.partition('/')[0]) and ident(v.partition('/')[2])}
        return board_figures(body['figures']) == board and (body['outcome'] is not None) == board and subject[body['level']](body['subject'])
    if body['type'] == 'election':
        return body['key']['alg'] == 'Ed25519'
    if body['type'] == 'approval':
        return body['contest'] is not None or body['area'] is None
    if body['type'] == 'paper':
        return (body['contest'] is not None or body['area'] is None) and len({p['sha256'] for p in body['papers']}) == len(body['papers']) > 0
    if body['type'] == 'contest':
        return len({c['id'] for c in body['candidates']}) == len(body['candidates']) > 0
    return not body.get('exceptions') or any(paper['kind'] == 'decision' for paper in body['papers'])


MANIFEST = dict(event=ident, made=instant, origin=text, status=one_of('preliminary', 'final'),
                files=list_of(has(path=text, sha256=hash_text, size=count)))
log_manifest = has(format=one_of('baucu-bundle/1'), **MANIFEST)
nation_manifest = has(format=one_of('baucu-nation/1'), logs=list_of(has(log=text, name=contest_id)), **MANIFEST)
contest_file = has(contest=text, candidates=list_of(has(id=text, name=text, birthDate=or_null(date), salt=hash_text)),
                   leaves=lambda v: isinstance(v, dict) and all(re.fullmatch('0|[1-9][0-9]{0,15}', i) and text(leaf) for i, leaf in v.items()),
                   minutes=lambda v: list_of(has(index=count, salt=hash_text, figures=minutes_figures))(v) and all(
                       a['index'] < b['index'] for a, b in zip(v, v[1:])))

sums_file = has(body=text, leaves=lambda v: isinstance(v, dict) and list_of(text)(list(v.values())) and all(
    re.fullmatch('0|[1-9][0-9]{0,15}', index) for index in v))


def leaf_name(index, body):
    """checks.md: how an answer names a leaf."""
    if body is None:
        return f'leaf {index}'
    if body.get('area') is not None:
        what = f"{body['contest']} / area {body['area']}"
    elif body['type'] == 'group':
        what = f"{body['contest']} / group {body['group']}"
    elif body['type'] == 'aggregate':
        what = f"{body['level']} {body['subject']}"
    elif body['type'] == 'log-checkpoint':
        what = f"log {body['log']}"
    elif body['type'] in ('key', 'revocation'):
        what = 'key ' + (body['key'] if text(body['key']) else body['key']['id'])
    else:
        what = body.get('contest') or body['type']
    return f'leaf {index}: {what}'


# ---- figures, secrecy (leaves.md), identities and outcome (checks.md)
def add_up(list_, candidates):
    """The sums of figures of one contest; `areas` is 1 where a minutes stands for itself."""
    total = {name: sum(f[name] for f in list_) for name in SUMS}
    votes = [sum(f['votes'][at] for f in list_ if at < len(f['votes'])) for at in range(candidates)]
    return dict(total, areas=sum(f.get('areas', 1) for f in list_), votes=votes)


def sensitive(figures, rule):
    valid, (near, below) = figures['valid'], rule['near']
    return valid < rule['small'] or any(
        min(v, valid - v) < near and valid < below or v in (0, valid) and valid < rule['unanimous'] for v in figures['votes'])


def identities(f, seats, candidates):
    """The identities these figures break."""
    v, by, broken = f['votes'], f['byCount'], []
    def must(code, holds):
        if not holds:
            broken.append(code)
    must('votes', len(v) == candidates)
    must('ID-01', f['valid'] + f['invalid'] == f['collected'])
    must('ID-02', all(n <= f['valid'] for n in v))
    if by is not None:
        must('ID-03', sum(by) == f['valid'] and sum(k * n for k, n in enumerate(by, 1)) == sum(v) and not any(by[seats:]))
    must('ID-04', f['valid'] <= sum(v) <= seats * f['valid'])
    must('ID-05', f['voted'] <= f['registered'])
    must('ID-07', f['collected'] <= f['issued'])
    if f['received'] is not None and f['unused'] is not None:
        used = f['issued'] + f['unused']
        must('ID-09', f['received'] in (used, used + (f['exchanged'] or 0)))
    return broken


def outcome_of(contest, figures, births):
    """checks.md section 6. births: {id: date or None}, or None when the list was taken down: then None if a birth date is needed."""
    seats, round_ = contest['seats'], contest['round']
    poll = 'valid' if 2 * figures['voted'] > figures['registered'] else {'first': 'not-valid', 'rerun': 'valid', 'additional': 'unknown'}[round_]
    if poll == 'not-valid':
        return dict(elected=[], unfilled=seats, undecided=[], next='re-election', poll=poll)
    votes = {c['id']: v for c, v in zip(contest['candidates'], figures['votes'])}
    qualified = [c for c in votes if 2 * votes[c] > figures['valid']]
    ranks = sorted((votes[c] for c in qualified), reverse=True)
    last = ranks[min(seats, len(ranks)) - 1] if ranks else 0
    at_stake = [n for n in ranks if n >= last]
    if births is None and len(set(at_stake)) < len(at_stake):
        return None
    born = {c: (births or {}).get(c) for c in votes}
    qualified.sort(key=lambda c: (-votes[c], born[c] is None, born[c] or '', c))
    elected, undecided = qualified[:seats], []
    if len(ranks) > seats and ranks[seats] == last:
        tied = [c for c in qualified if votes[c] == last]
        elected = [c for c in qualified if votes[c] > last]
        places = seats - len(elected)
        for c in tied:
            others, d = [born[o] for o in tied if o != c], born[c]
            perhaps = sum(d is None or o is None or o <= d for o in others)
            surely = sum(d is not None and o is not None and o < d for o in others)
            if perhaps < places:
                elected.append(c)
            elif surely < places:
                undecided.append(c)
    unfilled, short, nation = seats - len(elected), 3 * len(elected) < 2 * seats, contest['body'] == 'NA'
    if unfilled == 0 or undecided or round_ == 'additional':
        next_ = 'none'
    elif round_ == 'rerun':
        next_ = 'additional-election-decision' if nation or short else 'none'
    else:
        next_ = 'additional-election-decision' if nation else 'additional-election' if short else 'none'
    return dict(elected=elected, unfilled=unfilled, undecided=[undecided] if undecided else [], next=next_, poll=poll)


# ---- the answer (checks.md)
class Report:
    def __init__(self):
        self.errors = {name: [] for name in CHECKS}

    def wrong(self, check, code, subject, words):
        if len(self.errors[check]) < 1000:
            self.errors[check].append({'code': code, 'subject': subject, 'text': words})

    def not_checked(self, check, subject, words):
        self.wrong(check, 'not-checked', subject, words)


class Untried(Exception):
    """What was asked cannot be done with this folder: exit 2."""


class Log:
    """What the leaves say, after they were read in their order (replay)."""
    def __init__(self):
        self.size, self.root, self.hashes, self.leaves, self.bodies, self.items, self.names = 0, None, [], [], [], [], []
        self.keys = {}        # id → body of its leaf, with `index` and, once revoked, `revoked`
        self.contests = {}    # id → body of its standing leaf, with `index`, `parts` (indexes of areas leaves), `units` {area: unit}
        self.by_hash = {}     # hash → index of every minutes, correction and aggregate
        self.last = {}        # subject → index of its last leaf
        self.audits = {}      # id → {'commit': index, 'seed': index, 'result': index}, as far as they are there
        self.signers = {}     # index → ids of the keys that signed
        self.slots = {}       # index → (contest, area) of a minutes, correction or withdrawal that counts
        self.groups = {}      # contest → indexes of all its group leaves
        self.unread = None    # the first file or leaf of the log that could not be read
        self.signatures = []  # (index, key body, signature item)


def verify(folder, policy_file=None, since_file=None, only=None, sample=None):
    """The whole answer for a folder. OSError: it could not be read."""
    return examine(folder, read_folder(folder), policy_file, since_file, only, sample)['answer']


def examine(folder, files, policy_file, since_file, only, sample, inside=False):
    """One log and its files; unless it is inside, it may be a nation's with other logs in it. The answer, and what a nation asks of it."""
    report, log = Report(), Log()
    answer = {'ok': False, 'checks': [], 'entries': 0, 'root': None, 'policy': policy_file or 'bundle'}
    checkpoint, log_key, own, believed = check_signed(report, folder, files, policy_file, inside)
    found = dict(report=report, log=log, answer=answer, checkpoint=checkpoint, own=own, read=False, status='final', results=None)
    if checkpoint is None:
        for name in CHECKS:
            if not report.errors[name]:
                report.not_checked(name, 'checkpoint', 'Không đọc được checkpoint.')
    else:
        origin, log.size, log.root = checkpoint
        answer.update(entries=log.size, root=log.root.hex())
        if log.size > 256 * len(files):
            log.unread = 'tile/entries'
            report.wrong('integrity', 'tile-missing', log.unread, f'Sổ có {log.size} lá, thư mục chỉ có {len(files)} tệp.')
        else:
            check_tiles(report, folder, files, log)
        if log.unread is None and log.bodies[0]['type'] != 'election':
            log.unread = 'leaf 0'
            report.wrong('consistency', 'election-misplaced', log.names[0], 'Lá 0 không phải là lá cuộc bầu cử.')
        whole = log.unread is None
        if whole:
            replay(report, log)
        manifest, above = check_manifest(report, folder, files, log, origin, inside)
        if own and len(own['logs']) > 1 and not above:
            report.wrong('authenticity', 'policy-broken', 'policy', 'Chính sách của một sổ chỉ có một dòng log.')
        known = [*log.contests, *(path.split('/')[-1][:-5] for path in files if above and re.fullmatch('logs/[^/]+/contests/[^/]+[.]json', path))]
        if only and whole and only not in known:
            raise Untried(f'--contest {only}')
        if whole:
            answer.update(check_signatures(report, log, None if above else only, sample))
            if since_file:
                check_since(report, log, since_file, origin, log_key)
            status = next((body['status'] for body in reversed(log.bodies) if body['type'] == 'publication'), 'preliminary')
            found.update(read=True, status=status)
            if above:
                check_nation(found, folder, files, manifest, believed, only, sample)
            else:
                found['results'] = check_results(report, folder, files, log, status, only)
        else:
            for name in CHECKS[1:]:
                report.not_checked(name, log.unread, 'Có lá không đọc được.')
    answer['checks'] = [{'name': name, 'ok': not errors, 'errors': errors} for name, errors in report.errors.items()]
    answer['ok'] = all(check['ok'] for check in answer['checks'])
    return found


def read_folder(folder):
    """{path with '/': size} of every file."""
    files = {}
    if not os.path.isdir(folder):
        raise NotADirectoryError(folder)
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            files[os.path.relpath(path, folder).replace(os.sep, '/')] = os.path.getsize(path) if os.path.exists(path) else -1
    return files


def read(folder, path):
    with open(os.path.join(folder, *path.split('/')), 'rb') as file:
        return file.read()


# ---- 2 authenticity, first half: policy and checkpoint
def witness_keys(policy):
    return [key for key in policy['named'].values() if len(key) == 4]


def check_signed(report, folder, files, policy_file, inside):
    """((origin, size, root) or None, the log's key in the policy believed or None, policy of the bundle, policy believed)"""
    def policy_of(data, subject):
        try:
            policy = read_policy(data)
            if {key[2] for key in policy['logs']} != {1} or any(key[2] != 4 for key in witness_keys(policy)) or inside and len(policy['logs']) > 1:
                refuse('sổ hoặc nhân chứng')
        except ValueError as why:
            return report.wrong('authenticity', 'policy-broken', subject, f'Không đọc được chính sách tin cậy: {why}.')
        for key in [*policy['logs'], *witness_keys(policy)]:
            if ed_key(key[3]) is None:
                report.wrong('authenticity', 'key-refused', f'{subject}: {key[0]}', 'Khóa không nằm trong nhóm con đúng của đường cong.')
        return policy
    given = open(policy_file, 'rb').read() if policy_file else None
    own = policy_of(read(folder, 'policy') if 'policy' in files else b'', 'policy')
    policy = policy_of(given, policy_file) if policy_file else own
    if 'checkpoint' not in files:
        report.wrong('integrity', 'file-missing', 'checkpoint', 'Không có tệp này.')
        return None, None, own, policy
    data = read(folder, 'checkpoint')
    try:
        checkpoint = read_checkpoint(read_note(data)[0])
        if checkpoint[1] == 0:
            refuse('không có lá nào')
    except ValueError as why:
        report.wrong('authenticity', 'checkpoint-broken', 'checkpoint', f'Không đọc được: {why}.')
        return None, None, own, policy
    if policy is None:
        return checkpoint, None, own, policy
    def log_of(p):
        return next((key for key in p['logs'] if p is not own and key[0] == checkpoint[0]), p['logs'][0])
    log_key = log_of(policy)
    known = {key for p in (own, policy) if p for key in [log_of(p), *witness_keys(p)]}
    signed, odd = signers_of(data, known)
    if odd:
        report.wrong('authenticity', 'checkpoint-broken', 'checkpoint', 'Có chữ ký sai, của khóa không ai biết, hoặc hai chữ ký của một khóa.')
    for p, subject in ((own, 'policy'), (policy if policy_file else None, policy_file)):
        if p and log_of(p)[0] != checkpoint[0]:
            report.wrong('authenticity', 'origin-differs', subject, f"Chính sách nói về sổ {log_of(p)[0]}, checkpoint là của {checkpoint[0]}.")
    if log_key not in signed:
        report.wrong('authenticity', 'checkpoint-unsigned', 'checkpoint', 'Sổ chưa ký checkpoint này.')
    if not reached(policy, policy['quorum'], signed):
        report.wrong('authenticity', 'quorum-missed', 'checkpoint', f"Chưa đủ nhân chứng ký theo {policy['quorum']}.")
    return checkpoint, log_key, own, policy


# ---- 1 integrity
def check_tiles(report, folder, files, log):
    """Reads leaves and hash tiles; names the file or the leaf that does not give the root (checks.md section 1)."""
    def wrong(*error):
        report.wrong('integrity', *error)
    log.leaves, level0, expected, unread = [None] * log.size, [None] * log.size, set(), {}
    for n, width in tiles(log.size, 0):
        path = tile_path('entries', n, width)
        expected.add(path)
        if path not in files:
            wrong('tile-missing', path, 'Không có tệp này.')
            unread[256 * n] = path
            continue
        data, at, leaves = read(folder, path), 0, []
        while at + 2 <= len(data):
            end = at + 2 + int.from_bytes(data[at:at + 2], 'big')
            leaves.append(data[at + 2:end])
            at = end
        if at != len(data) or len(leaves) != width:
            wrong('entries-broken', path, f'Không tách được thành {width} lá.')
            unread[256 * n] = path
            continue
        log.leaves[256 * n:256 * n + width] = leaves
    own = [None if leaf is None else leaf_hash(leaf) for leaf in log.leaves]
    found = {}
    for level in range(9):
        for n, width in tiles(log.size, level):
            path = tile_path(level, n, width)
            expected.add(path)
            if path not in files:
                wrong('tile-missing', path, 'Không có tệp này.')
                continue
            tile = read(folder, path)
            if level == 0 and len(tile) != 32 * width:
                wrong('tile-changed', path, 'Tệp băm không có độ dài của nó.')
                continue
            found[path] = tile
            if level == 0:
                level0[256 * n:256 * n + width] = [tile[i:i + 32] for i in range(0, 32 * width, 32)]
    for path in files:
        if path.startswith('tile/') and path not in expected:
            wrong('file-unknown', path, f'Sổ có {log.size} lá không có tệp này.')
    own, told = [a or b for a, b in zip(own, level0)], [b or a for a, b in zip(own, level0)]
    changed = set()
    if None not in own:
        log.hashes = own if tree_root(own) == log.root else told if tree_root(told) == log.root else None
        if log.hashes is None:
            wrong('root-differs', 'checkpoint', 'Cả các tệp băm lẫn các lá đều không cho gốc của checkpoint.')
        elif own != told and log.hashes is told:
            changed = {i for i in range(log.size) if own[i] != told[i]}
            for i in sorted(changed):
                wrong('leaf-changed', f'leaf {i}', 'Lá này không phải lá đã vào sổ.')
        level = log.hashes or []
        for number in range(9):
            for n, width in tiles(len(level) and log.size, number):
                path = tile_path(number, n, width)
                if path in found and found[path] != b''.join(level[256 * n:256 * n + width]):
                    wrong('tile-changed', path, 'Tệp băm không phải là băm của các lá.')
            level = [tree_root(level[i:i + 256]) for i in range(0, len(level) // 256 * 256, 256)]
        log.hashes = log.hashes or own
    read_leaves(report, log, changed, unread)
    log.unread = unread[min(unread)] if unread else None


def read_leaves(report, log, changed, unread):
    """Fills bodies (None where a leaf cannot be used) and names; parses each leaf once. Tells `unread` which cannot be."""
    log.bodies, log.names, log.items = [None] * log.size, [f'leaf {i}' for i in range(log.size)], [[]] * log.size
    for i, leaf in enumerate(log.leaves):
        if i in changed:
            unread[i] = f'leaf {i}'
        if leaf is None or i in changed:
            continue
        try:
            value = read_canonical(leaf)
            if len(leaf) > 60000:
                refuse('60.000')
        except ValueError as why:
            report.wrong('integrity', 'leaf-not-canonical', f'leaf {i}', f'Lá không viết theo JSON chuẩn tắc: {why}.')
            unread[i] = f'leaf {i}'
            continue
        if not leaf_shape(value):
            report.wrong('integrity', 'leaf-shape', f'leaf {i}', 'Thiếu, thừa hoặc sai một mục của lá.')
            unread[i] = f'leaf {i}'
            continue
        log.bodies[i], log.items[i] = value['body'], value['sig']
        log.names[i] = leaf_name(i, value['body'])


def check_manifest(report, folder, files, log, origin, inside):
    """The manifest, and every file of the folder against it. (the manifest or None, whether the log is a nation's above others)"""
    def wrong(*error):
        report.wrong('integrity', *error)
    last = log.bodies[-1] if log.bodies else None
    publication = last if last and last['type'] == 'publication' else None
    if last and not publication:
        wrong('no-publication', f'leaf {log.size - 1}', 'Lá cuối cùng không phải là lá công bố.')
    manifest, format_ = read_manifest(report, folder, log, publication, origin, inside) if 'manifest.json' in files else (None, None)
    types = {body['type'] for body in log.bodies if body}
    above = not inside and (format_ == 'baucu-nation/1' if format_ else 'log-checkpoint' in types and 'contest' not in types)
    entries = {entry['path']: entry for entry in manifest['files']} if manifest else {}
    logs = [f"logs/{entry['name']}/" for entry in manifest.get('logs', [])] if manifest else []
    contests = [f'contests/{contest}.json' for contest in log.contests] if not above else []
    for path in sorted({'manifest.json', 'policy', 'results.json', 'results.csv', *contests, *entries} - files.keys()):
        wrong('file-missing', path, 'Không có tệp này.')
    for path, entry in entries.items():
        if path in files and (files[path] != entry['size'] or sha256(read(folder, path)).hex() != entry['sha256']):
            wrong('file-changed', path, 'Nội dung không phải nội dung đã công bố.')
    for path in sorted(files.keys() - entries.keys() if manifest else ()):
        if path not in ('checkpoint', 'manifest.json') and not path.startswith(('tile/', *logs)):
            wrong('file-unknown', path, 'Không ai kê tệp này.')
    return manifest, above


def read_manifest(report, folder, log, publication, origin, inside):
    """(the manifest, when it can be read and is the one of the last leaf, else None; its format, when it can be read)"""
    data = read(folder, 'manifest.json')
    try:
        manifest = read_canonical(data)
        shaped = log_manifest(manifest) or not inside and nation_manifest(manifest)
        paths = [entry['path'] for entry in manifest['files']] if shaped else refuse('mục thiếu, thừa hoặc sai')
        names = [entry['name'] for entry in manifest.get('logs', [])]
        if names != sorted(set(names)) or 'logs' in manifest and any(path.startswith('logs/') for path in paths):
            refuse('logs')
        for path in paths:
            if any(part in ('', '.', '..') for part in path.split('/')) or path in ('checkpoint', 'manifest.json') or path.split('/')[0] == 'tile':
                refuse(path)
        if any(a.encode() >= b.encode() for a, b in zip(paths, paths[1:])):
            refuse('thứ tự')
    except ValueError as why:
        report.wrong('integrity', 'manifest-broken', 'manifest.json', f'Không đọc được: {why}.')
        return None, None
    if not publication:
        return None, manifest['format']
    if sha256(data).hex() != publication['manifest']:
        report.wrong('integrity', 'manifest-changed', 'manifest.json', 'Không phải tệp mà lá công bố ghi.')
        return None, manifest['format']
    if manifest['status'] != publication['status']:
        report.wrong('integrity', 'manifest-broken', 'manifest.json', 'Tình trạng khác lá công bố.')
    if manifest['origin'] != origin:
        report.wrong('authenticity', 'origin-differs', 'manifest.json', f"Tệp nói về sổ {manifest['origin']}.")
    if manifest['event'] != publication['event']:
        report.wrong('consistency', 'event-differs', 'manifest.json', f"Tệp nói về cuộc bầu cử {manifest['event']}.")
    return manifest, manifest['format']


# ---- 2 and 3: the leaves in their order
def subject_of(body):
    """leaves.md "Chains": what a leaf is the next one of; None for leaves without a chain."""
    type_ = body['type']
    if type_ in ('minute', 'correction', 'withdrawal'):
        return 'minutes', body['contest'], body['area']
    if type_.startswith('audit-') and type_ != 'audit-chain':
        return 'audit', body['audit']
    return {'contest': lambda: ('contest', body['contest']), 'group': lambda: ('group', body['contest'], body['group']),
            'aggregate': lambda: ('aggregate', body['level'], body['subject']),
            'log-checkpoint': lambda: ('log', body['log'])}.get(type_, lambda: None)()


def replay(report, log):
    """Order, chains, contests, keys and who may sign; the signatures themselves are collected for check_signatures."""
    used, started, papers_of, event = {}, set(), set(), log.bodies[0]['event']
    for i, body in enumerate(log.bodies):
        type_, contest, name = body['type'], body.get('contest'), log.names[i]
        def wrong(code, words):
            report.wrong('consistency', code, name, words)
        if body['event'] != event:
            wrong('event-differs', f"Lá của cuộc bầu cử khác: {body['event']}.")
        if type_ == 'election' and i > 0:
            wrong('election-misplaced', 'Lá cuộc bầu cử chỉ đứng ở vị trí 0.')
        check_signers(report, log, i, body)

        if type_ != 'contest' and not all(knows(log, body)):
            wrong('contest-unknown', 'Trước lá này sổ chưa có cuộc bầu ấy.')
            continue
        if body.get('area') is not None:
            if body['area'] not in log.contests[contest]['units']:
                wrong('area-unknown', f"Trước lá này sổ chưa có khu vực {body['area']} của {contest}.")
                continue
            if type_ not in ('approval', 'paper'):
                started.add(contest)
                log.slots[i] = contest, body['area']
        if type_ == 'approval':
            check_approval(log, body, wrong)
        if type_ == 'paper':
            check_paper(log, body, papers_of, wrong)
        late = type_ in ('contest', 'areas') and contest in started
        if late:
            wrong('contest-changed-late', 'Cuộc bầu thay đổi sau biên bản đầu tiên của nó.')

        subject = subject_of(body)
        if subject:
            prev, last = body.get('prev'), log.last.get(subject)
            standing = None if last is None else log.hashes[last].hex()
            in_turn = subject[0] != 'audit' or is_next_of_audit(log, body)
            if prev != standing or not in_turn:
                fork = prev is not None and prev in used.get(subject, ())
                wrong('chain-forked' if fork else 'chain-broken',
                      'Hai lá cùng nối vào một lá.' if fork else 'Lá này không nối vào lá đứng trước của nó.')
            if subject[0] == 'audit' and in_turn:
                log.audits.setdefault(body['audit'], {})[type_.removeprefix('audit-')] = i
            used.setdefault(subject, set()).add(prev)
            log.last[subject] = i
        if type_ in ('minute', 'correction', 'aggregate'):
            log.by_hash[log.hashes[i].hex()] = i
        if late:
            continue
        if type_ == 'contest':
            log.contests[contest] = dict(body, index=i, parts=[], units={}, listed=[])
        if type_ == 'areas':
            log.contests[contest]['parts'].append(i)
            log.contests[contest]['units'].update(map(tuple, body['areas']))
            log.contests[contest]['listed'] += [area for area, _ in body['areas']]
        if type_ == 'group':
            log.groups.setdefault(contest, []).append(i)


def knows(log, body):
    """Whether the log has entered what a leaf is about: its contest, or of a committee or nation some contest (of a nation also some log)."""
    if 'contest' in body:
        yield body['contest'] is None or body['contest'] in log.contests
    elif body['type'] == 'aggregate' and body['level'] == 'board':
        yield body['subject'] in log.contests
    elif body['type'] == 'aggregate':
        above = (f"{c['body']}/{c['committee']}" for c in log.contests.values())
        logs = body['level'] == 'nation' and any(subject[0] == 'log' for subject in log.last)
        yield logs or any(s == body['subject'] or body['level'] == 'nation' and s.startswith(body['subject'] + '/') for s in above)


def is_next_of_audit(log, body):
    """checks.md section 3: commit, seed, result, each once."""
    known = log.audits.get(body['audit'], {})
    return list(known) == {'audit-commit': [], 'audit-seed': ['commit'], 'audit-result': ['commit', 'seed']}[body['type']]


def place_of(body):
    """The (contest, area) that an approval of such a leaf names."""
    if body['type'] == 'aggregate':
        return (body['subject'] if body['level'] == 'board' else None), None
    return body['contest'], body['area']


def approved_leaf(log, hash_):
    """(index, body) of the minutes, correction or aggregate, among the leaves read so far, that has this hash; or None."""
    i = log.by_hash.get(hash_)
    return (i, log.bodies[i]) if i is not None else None


def check_approval(log, body, wrong):
    """leaves.md "Approvals": what is approved stands, and is what the approval says."""
    found = approved_leaf(log, body['leaf'])
    if not found:
        wrong('approval-unknown', 'Trước lá này sổ không có lá được ký duyệt.')
    elif log.last.get(subject_of(found[1])) != found[0]:
        wrong('approval-stale', 'Lá được ký duyệt không còn hiệu lực.')
    elif place_of(found[1]) != (body['contest'], body['area']):
        wrong('approval-differs', 'Lá được ký duyệt thuộc cuộc bầu hoặc khu vực khác.')


def check_paper(log, body, papers_of, wrong):
    """leaves.md "Papers": the leaf it belongs to stands here and is of the same contest and area; no file twice."""
    found = approved_leaf(log, body['leaf'])
    if not found or log.last.get(subject_of(found[1])) != found[0] or place_of(found[1]) != (body['contest'], body['area']):
        wrong('leaf-unknown', f"Ở chỗ này của sổ không có lá nào có hiệu lực với mã {body['leaf']} và cùng đối tượng.")
    for paper in body['papers']:
        if (body['leaf'], paper['sha256']) in papers_of:
            wrong('paper-twice', f"Giấy tờ này đã ghi vào sổ: {paper['sha256']}.")
        papers_of.add((body['leaf'], paper['sha256']))


def within(inner, outer):
    """Whether a key has no more than another: may, contests and areas."""
    return set(inner['may']) <= set(outer['may']) and all(
        outer[n] is None or inner[n] is not None and set(inner[n]) <= set(outer[n]) for n in ('contests', 'areas'))


def may(log, key, word, body):
    """leaves.md "Keys": whether a key may do this to such a leaf."""
    if word not in key['may']:
        return False
    if word == 'key':
        return True
    about = [body['contest']] if body.get('contest') is not None else None
    if body['type'] == 'approval' and about is None:
        found = approved_leaf(log, body['leaf'])
        if found and found[1].get('level') == 'committee' and log.last.get(subject_of(found[1])) == found[0]:
            body = dict(found[1], area=None)
    if body['type'] == 'aggregate' and body['level'] != 'nation':
        about = [body['subject']] if body['level'] == 'board' else [
            c for c, leaf in log.contests.items() if f"{leaf['body']}/{leaf['committee']}" == body['subject']]
    return (key['contests'] is None or bool(about) and set(about) <= set(key['contests'])) and (
        key['areas'] is None or body.get('area') in key['areas'])


def check_signers(report, log, i, body):
    """Who signed leaf i; then what a key or revocation leaf does to the keys that count after it."""
    def wrong(code, words):
        report.wrong('authenticity', code, log.names[i], words)
    type_, items, entered = body['type'], log.items[i], None
    if type_ in ('key', 'election') and (type_ == 'key' or i == 0):
        entered = dict(body, index=i) if type_ == 'key' else dict(
            key=body['key'], may=[*TYPES, 'approve'], contests=None, areas=None, passkey=None, index=i)
        key = entered['key']
        public = from_base64(key['public'])
        if key['id'] != sha256(b'baucu-key/1\n', key['alg'].encode(), b'\n', public)[:8].hex() or key['id'] in log.keys:
            wrong('key-refused', 'Mã khóa không phải của khóa này, hoặc khóa đã có trong sổ.')
            entered = None
        elif not (ed_key(public) if key['alg'] == 'Ed25519' else es_point(public)):
            wrong('key-refused', 'Khóa không phải là một điểm dùng được của đường cong.')
            entered = None
        elif type_ == 'election':
            log.keys[key['id']] = entered
    signed = bool(items) and items[0]['alg'] == 'Ed25519'
    if not signed:
        wrong('signature-missing', 'Chưa có chữ ký Ed25519 đứng đầu.')
    elif type_ == 'approval' and len(items) == 1:
        wrong('signature-missing', 'Chỉ cơ quan giữ sổ ký, chưa có ai ký duyệt.')
    for position, item in enumerate(items if signed else ()):
        key = log.keys.get(item['key'])
        word = ('approve' if position else 'key' if type_ == 'revocation' else type_)
        if key is None:
            wrong('signer-unknown', f"Trước lá này sổ chưa có khóa {item['key']}.")
            continue
        if 'revoked' in key:
            wrong('signer-revoked', f"Khóa {item['key']} đã thu hồi ở lá {key['revoked']}.")
        elif not may(log, key, word, body) or type_ == 'election' and i == 0 and key['key']['id'] != body['key']['id']:
            wrong('signer-may-not', f"Khóa {item['key']} không được ký lá như thế này.")
        log.signers.setdefault(i, []).append(item['key'])
        log.signatures.append((i, key, item))
    giver = log.keys.get(items[0]['key']) if items else None
    if type_ == 'key' and entered:
        if giver and not within(entered, giver):
            wrong('key-refused', 'Khóa được giao nhiều quyền hơn khóa giao nó.')
        else:
            log.keys[entered['key']['id']] = entered
    if type_ == 'revocation':
        revoked = log.keys.get(body['key'])
        if revoked and giver and not within(revoked, giver):
            wrong('signer-may-not', 'Khóa này không thu hồi được khóa kia.')
        elif revoked is None or 'revoked' in revoked:
            wrong('key-refused', f"Trước lá này sổ không có khóa {body['key']} còn hiệu lực.")
        else:
            revoked['revoked'] = i


def signature_ok(key, item, body):
    """leaves.md "Signatures"."""
    message = b'baucu-leaf/1\n' + dump(body).encode()
    public, value, alg = from_base64(key['key']['public']), from_base64(item['value']), key['key']['alg']
    if item['alg'] == 'Ed25519':
        return alg == 'Ed25519' and key['passkey'] is None and ed_verify(public, message, value)
    data, client = from_base64(item['authenticatorData']), from_base64(item['clientDataJSON'])
    try:
        said = ordinary(client)
    except ValueError:
        return False
    passkey = key['passkey']
    if not passkey or not isinstance(said, dict) or said.get('type') != 'webauthn.get' or said.get('origin') not in passkey['origins']:
        return False
    challenge = base64.urlsafe_b64encode(sha256(message)).decode().rstrip('=')
    if said.get('challenge') != challenge or said.get('crossOrigin') is True:
        return False
    if len(data) < 37 or data[:32] != sha256(passkey['rp'].encode()) or data[32] & 5 != 5:
        return False
    return (ed_verify if alg == 'Ed25519' else es_verify)(public, data + sha256(client), value)


def check_signatures(report, log, only, sample):
    """All signatures; or those a contest needs; or some by chance: then the answer says what was not checked."""
    inside = needed(log, only) if only else None
    wanted = log.signatures if inside is None else [s for s in log.signatures if s[0] in inside]
    chosen = wanted
    if sample is not None and sample < len(wanted):
        chosen = sorted(random.SystemRandom().sample(wanted, sample), key=lambda s: s[0])
    for i, key, item in chosen:
        if not signature_ok(key, item, log.bodies[i]):
            report.wrong('authenticity', 'signature-wrong', log.names[i], f"Chữ ký của khóa {item['key']} không đúng.")
    gone = []
    if len(chosen) < len(log.signatures):
        gone.append(f'{len(log.signatures) - len(chosen)}/{len(log.signatures)} chữ ký của lá')
    if only:
        gone.append(f'số liệu, kết quả và tính kín của các cuộc bầu khác {only}')
    return {'notChecked': gone} if gone else {}


def needed(log, contest):
    """Indexes of the leaves that contests/<id>.json copies, and of those above: committee, nation, publication (bundle.md)."""
    entry, found = log.contests[contest], {0, log.size - 1}
    found |= {entry['index'], *entry['parts'], *standing_minutes(log, contest).values(), *standing_groups(log, contest)}
    for subject in (('board', contest), ('committee', f"{entry['body']}/{entry['committee']}"), ('nation', entry['body'])):
        found |= {log.last[('aggregate', *subject)]} if ('aggregate', *subject) in log.last else set()
    return found | key_leaves(log, found)


def key_leaves(log, indexes):
    """Indexes of the leaves that entered the keys that signed these, and so on."""
    found, todo = set(), list(indexes)
    while todo:
        new = {log.keys[k]['index'] for k in log.signers.get(todo.pop(), ()) if k in log.keys} - found
        found |= new
        todo += new
    return found


# ---- 3 consistency with an earlier checkpoint
def check_since(report, log, since_file, origin, log_key):
    data = open(since_file, 'rb').read()
    try:
        text_, signatures = read_note(data)
        old = read_checkpoint(text_)
        by_log = log_key and any((name, id_) == log_key[:2] and signed_by(log_key, text_, value) for name, id_, value in signatures)
        if old[0] != origin or old[1] == 0 or not by_log:
            refuse('không phải của sổ này')
    except ValueError as why:
        return report.not_checked('consistency', since_file, f'Không dùng được checkpoint trước: {why}.')
    if old[1] > log.size or tree_root(log.hashes[:old[1]]) != old[2]:
        report.wrong('consistency', 'history-rewritten', since_file, f'{old[1]} lá của lần trước không phải là phần đầu của sổ này.')


# ---- 3 to 7: every contest
def standing_minutes(log, contest):
    """{area: index of the leaf that stands}"""
    return {a: log.last['minutes', contest, a] for a in log.contests[contest]['units'] if ('minutes', contest, a) in log.last
            and log.bodies[log.last['minutes', contest, a]]['type'] != 'withdrawal'}


def standing_groups(log, contest):
    """Indexes of the last leaf of each group."""
    return sorted({log.last['group', contest, log.bodies[i]['group']] for i in log.groups.get(contest, ())})


def ordinary(data):
    """The value of ordinary JSON (bundle.md); ValueError for anything else."""
    def number(digits):
        return int(float(digits)) if float(digits).is_integer() else float(digits)
    try:
        value = json.loads(data.decode('utf-8'), object_pairs_hook=once, parse_float=number, parse_constant=refuse)
        dump(value).encode()
    except RecursionError:
        refuse('too deep')
    return value


def read_json(folder, path):
    """Ordinary JSON, or None."""
    try:
        return ordinary(read(folder, path))
    except ValueError:
        return None


def unknown_members(value, shape):
    """Members of a document that the format does not know; shape: {name: shape}, [shape], '*' for any names, or None."""
    if isinstance(shape, list):
        return any(unknown_members(v, shape[0]) for v in value) if isinstance(value, list) else False
    if not isinstance(shape, dict) or not isinstance(value, dict):
        return False
    if '*' in shape:
        return any(unknown_members(v, shape['*']) for v in value.values())
    return bool(value.keys() - shape.keys()) or any(unknown_members(v, shape[n]) for n, v in value.items())


NAMES = dict.fromkeys
FIGURES = NAMES([*sums, 'votes'])
CONTEST_FILE = dict(contest=None, leaves={'*': None}, candidates=[NAMES(['id', 'name', 'birthDate', 'salt'])],
                    minutes=[dict(index=None, salt=None, figures=NAMES([*SUMS, 'received', 'exchanged', 'unused', 'byCount', 'votes']))])
SUMS_FILE = dict(body=None, leaves={'*': None})
UPPER = [dict(subject=None, figures=NAMES([*FIGURES, 'contests', 'elected']))]
RESULTS = dict(event=None, status=None, committees=UPPER, nations=UPPER, contests=[dict(
    id=None, areas=NAMES(['expected', 'reported']), figures=FIGURES, outcome=NAMES(['elected', 'next', 'poll', 'undecided', 'unfilled']))])


def read_document(report, folder, files, path, members_, shape):
    """An ordinary document of its shape; else None, and the answer says why."""
    if path not in files:
        return None
    document = read_json(folder, path)
    if unknown_members(document, members_):
        return report.wrong('secrecy', 'member-unknown', path, 'Tệp có mục mà định dạng này không biết.')
    if document is None or not shape(document):
        return report.wrong('integrity', 'file-broken', path, 'Không đọc được tệp này theo định dạng của nó.')
    return document


def check_results(report, folder, files, log, status, only):
    """Everything the public can add up again, from the openings to results.json. What it comes to; None when a contest could not be read."""
    election = log.bodies[0]
    final, boards, shown, whole = status == 'final', {}, {}, True
    if len(log.contests) != election['contests']:
        report.wrong('completeness', 'contest-missing', log.names[0], f"Có {len(log.contests)} cuộc bầu, lá cuộc bầu cử ghi {election['contests']}.")
    for contest in log.contests:
        tell = only in (None, contest)
        standing = standing_minutes(log, contest)
        wanted = sorted(standing.values()) if final or len(standing) == len(log.contests[contest]['units']) else None
        boards[contest] = standing_aggregate(report, log, 'board', contest, final, tell, wanted)
        if tell:
            path = f'contests/{contest}.json'
            document = read_document(report, folder, files, path, CONTEST_FILE, lambda v: contest_file(v) and v['contest'] == contest)
            shown[contest] = check_contest(report, log, contest, boards[contest], document, path, final)
            if document is None:
                whole = False
                for name in CHECKS[2:]:
                    report.not_checked(name, path, 'Không đọc được tệp này.')
    check_area_twice(report, log, only)
    check_audits(report, log)
    for path in files:
        if path.startswith('contests/') and path not in {f'contests/{contest}.json' for contest in log.contests}:
            report.wrong('consistency', 'contest-unknown', path, 'Sổ không có cuộc bầu này.')
        if path.startswith('sums/'):
            check_sums_file(report, folder, files, log, path)
    uppers = check_uppers(report, log, boards, final, only)
    if not whole:
        return None
    rows, lines = rows_of(log, boards, shown)
    above = {level: [dict(subject=s, figures=log.bodies[i]['figures']) for s, i in sorted(uppers[level].items(), key=lambda e: e[0].encode())]
             for level in uppers}
    candidates = {contest: [each['id'] for each in entry['candidates']] for contest, entry in log.contests.items()}
    results = dict(rows=rows, lines=lines, above=above, candidates=candidates)
    check_published(report, folder, files, election, status, results, only)
    return results


def standing_aggregate(report, log, level, subject, final, tell, required):
    """The index of an aggregate that stands (checks.md section 4), or None. It must add up `required` (None: nothing does) and nothing else."""
    i = log.last.get(('aggregate', level, subject))
    def wrong(code, words):
        if tell:
            report.wrong('completeness', code, f'{level} {subject}' if i is None else log.names[i], words)
    if i is None:
        if final:
            wrong('aggregate-missing', 'Chưa có biên bản tổng hợp.')
        return None
    children = log.bodies[i]['children']
    if not final and children['indexes'] != required:
        return None
    listed = set(children['indexes'])
    for child in sorted({a for a, b in zip(children['indexes'], children['indexes'][1:]) if a == b}):
        wrong('child-doubled', f'Lá {child} được cộng hai lần.')
    for child in sorted(listed - set(required)):
        wrong('child-foreign', f'Lá {child} không đứng, hoặc không thuộc về đây.')
    for child in sorted(set(required) - listed):
        wrong('child-missing', f'Thiếu {log.names[child]}.')
    if all(child < log.size for child in listed) and tree_root([log.hashes[c] for c in children['indexes']]).hex() != children['root']:
        wrong('children-root', 'Gốc của các lá được cộng khác.')
    return i


def check_contest(report, log, contest, board, document, path, final):
    """One contest: areas, openings, groups, identities, sums, outcome. The figures that results.json must say, or None."""
    entry, wrong, election = log.contests[contest], report.wrong, log.bodies[0]
    if entry['body'] not in election['bodies']:
        wrong('completeness', 'contest-missing', log.names[entry['index']], f"Cuộc bầu cử này không bầu {entry['body']}.")
    parts = [log.bodies[i] for i in entry['parts']]
    if not parts or sorted(p['part'] for p in parts) != list(range(1, len(parts) + 1)) or any(p['parts'] != len(parts) for p in parts) or (
            len(entry['listed']) != entry['areas']):
        wrong('completeness', 'areas-missing', contest, f"Danh sách khu vực không đủ {entry['areas']} khu vực, hoặc thiếu phần.")
    standing = standing_minutes(log, contest)
    if final:
        for area in sorted(entry['units'].keys() - standing.keys()):
            wrong('completeness', 'minutes-missing', f'{contest} / {area}', 'Chưa có biên bản kiểm phiếu.')
    show = final or len(standing) == len(entry['units'])
    seen, twice, grouped = set(), set(), check_groups(report, log, contest, standing) if show else []
    for _, areas in grouped:
        twice |= areas & seen
        seen |= areas
    opened, missing = {}, []
    if document:
        check_copies(report, log, contest, board, document, path)
        opened = check_openings(report, log, contest, document, path, show)
        missing = sorted(standing.keys() - seen - opened.keys()) if show else []
        for area in missing:
            wrong('completeness', 'opening-missing', f'{contest} / {area}', 'Biên bản không được mở và không ở nhóm nào.')
    for area in sorted(twice | seen & opened.keys()):
        wrong('secrecy', 'area-in-two-views', f'{contest} / {area}', 'Khu vực ở hai nhóm, hoặc vừa ở nhóm vừa được mở.')
    births = check_candidates(report, entry, election['event'], document['candidates']) if document else None
    total = add_up([*opened.values(), *(log.bodies[i]['figures'] for i, _ in grouped)], len(entry['candidates']))
    drawn = {area: figures for areas, figures in [*((areas, log.bodies[i]['figures']) for i, areas in reversed(grouped)),
                                                  *(({area}, figures) for area, figures in opened.items() if area not in seen)] for area in areas}
    if document and drawn.keys() == entry['units'].keys():
        check_draws(report, log, contest, drawn, total, [i for i, _ in grouped])
    if board is None:
        return total if show and total['areas'] else None
    figures, outcome = log.bodies[board]['figures'], log.bodies[board]['outcome']
    if missing:
        report.not_checked('arithmetic', log.names[board], 'Thiếu số liệu được mở nên không cộng lại được.')
    elif document and dump(figures) != dump(total):
        wrong('arithmetic', 'sum-differs', log.names[board], differences(figures, total))
    computed = outcome_of(entry, figures, births) if document else outcome
    if computed is None:
        report.not_checked('outcome', contest, 'Kết quả cần ngày sinh mà danh sách đã gỡ.')
    elif dump(computed) != dump(outcome):
        wrong('outcome', 'outcome-differs', log.names[board], f'Theo luật phải là {dump(computed)}.')
    return figures


# ---- audits (audits.md)
def changed_since(log, contest, first, end):
    """Whether minutes of a contest came in from index `first` on, before `end`."""
    return any(first <= i < end and slot[0] == contest for i, slot in log.slots.items())


def roots_at(hashes, sizes):
    """{size: root of the first so many leaves}, in one pass: a stack of full subtrees, the largest first. Ends at a hash that is not there."""
    found, stack = {}, []
    for size, hash_ in enumerate(hashes[:max(sizes, default=0)], 1):
        if hash_ is None:
            break
        stack.append(hash_)
        for _ in range((size & -size).bit_length() - 1):
            right = stack.pop()
            stack.append(sha256(b'\1', stack.pop(), right))
        if size in sizes:
            found[size] = stack[-1]
            for left in reversed(stack[:-1]):
                found[size] = sha256(b'\1', left, found[size])
    return found


def check_audits(report, log):
    """What every audit was fixed on, and whether it stopped where it may."""
    roots = roots_at(log.hashes, {log.bodies[steps['commit']]['size'] for steps in log.audits.values()})
    for steps in log.audits.values():
        i, commit = steps['commit'], log.bodies[steps['commit']]
        size, limit = commit['size'], commit['riskLimitPpm']
        if size > i or roots.get(size, b'').hex() != commit['root']:
            report.wrong('consistency', 'audit-root', log.names[i], f'Cam kết trên {size} lá không phải là phần đầu của sổ này.')
        if 'result' in steps and log.bodies[steps['result']]['stop']:
            end, risk = steps['result'], log.bodies[steps['result']]['riskPpm']
            if risk > limit or changed_since(log, commit['contest'], size, end):
                report.wrong('consistency', 'audit-stop', log.names[end], f'Rủi ro {risk}, giới hạn {limit} phần triệu; hoặc biên bản đã thay đổi.')


def check_draws(report, log, contest, shown, total, group_indexes):
    """shown: {area: the figures an audit takes of it}."""
    for steps in log.audits.values():
        commit = log.bodies[steps['commit']]
        if commit['contest'] != contest or len(steps) < 3 or changed_since(log, contest, commit['size'], log.size):
            continue
        said, dice = log.bodies[steps['result']]['areas'], log.bodies[steps['seed']]['dice']
        late = any(i >= commit['size'] and log.bodies[i]['members'] for i in group_indexes)
        if late or draw(log.contests[contest]['seats'], shown, total, commit, dice, len(said)) != said:
            report.wrong('consistency', 'audit-draw', log.names[steps['result']], 'Khu vực được rút không theo số gieo và số liệu đã cam kết.')


def draw(seats, shown, total, commit, dice, length):
    """The first areas of a draw, at most `length`; None where no sample confirms the outcome."""
    v, valid = total['votes'], total['valid']
    def of(f, c):
        return f['votes'][c] if c < len(f['votes']) else 0
    winners = sorted((c for c in range(len(v)) if 2 * v[c] > valid), key=lambda c: -v[c])[:seats]
    statements = [lambda f, w=w: 2 * of(f, w) - f['valid'] for w in winners]
    for loser in set(range(len(v))) - set(winners):
        if len(winners) < seats or valid - 2 * v[loser] > min(v[w] for w in winners) - v[loser]:
            statements.append(lambda f, l=loser: f['valid'] - 2 * of(f, l))
        else:
            statements += [lambda f, w=w, l=loser: of(f, w) - of(f, l) for w in winners]
    margins = [margin(total) for margin in statements]
    if min(margins, default=1) <= 0:
        return None
    ends, sum_ = [], 0
    for area in sorted(shown, key=str.encode):
        f = shown[area]
        weight = f['collected'] if commit['method'] == 'ballot-polling' else max(
            (-(-(margin(f) + f['collected']) * 10**9 // m) for margin, m in zip(statements, margins)), default=0)
        if weight > 0:
            sum_ += weight
            ends.append((sum_, area))
    drawn, i = [], 0
    while len(drawn) < length and i < 200000 and ends and (commit['replacement'] or len(drawn) < len(ends)):
        i += 1
        number = int.from_bytes(sha256(f"{dice},{commit['root']},{i}".encode()), 'big')
        if number < 2**256 // sum_ * sum_:
            area = ends[bisect.bisect_right(ends, number % sum_, key=lambda end: end[0])][1]
            if commit['replacement'] or area not in drawn:
                drawn.append(area)
    return drawn


def check_groups(report, log, contest, standing):
    """[(index, areas of its standing members)] of the standing groups."""
    entry, found, now = log.contests[contest], [], {}
    for i in standing_groups(log, contest):
        figures, members_ = log.bodies[i]['figures'], log.bodies[i]['members']
        areas = {m: log.slots[m][1] for m in members_ if log.slots.get(m, ('',))[0] == contest and log.slots[m][1] in entry['units']}
        now.update(dict.fromkeys(areas.values(), i))
        stale = [m for m in members_ if m not in areas or standing.get(areas[m]) != m]
        if stale:
            report.wrong('secrecy', 'group-stale', log.names[i], f'Nhóm có lá không đứng: {stale[0]}.')
        if members_ and len(members_) < len(entry['units']) and sensitive(figures, log.bodies[0]['secrecy']):
            report.wrong('secrecy', 'group-exposed', log.names[i], 'Tổng của nhóm cho biết người ta đã bầu thế nào.')
        empty = not members_ and any([*figures['votes'], *(figures[n] for n in sums)])
        if empty or figures['areas'] != len(members_) or len(figures['votes']) != len(entry['candidates']):
            report.wrong('arithmetic', 'sum-differs', log.names[i], 'Nhóm không có đúng số khu vực hoặc số người ứng cử.')
        found.append((i, {area for m, area in areas.items() if standing.get(area) == m}))
    for i in log.groups.get(contest, ()):
        areas = [log.slots[m][1] for m in log.bodies[i]['members'] if log.slots.get(m, ('',))[0] == contest]
        if len({now.get(area) for area in areas}) > 1 or any(area not in now for area in areas):
            report.wrong('secrecy', 'group-split', log.names[i], 'Các khu vực từng ở chung một nhóm nay bị tách ra.')
    return found


def check_copies(report, log, contest, board, document, path):
    """contests/<id>.json has the leaves that prove the contest, as they are in the log."""
    entry = log.contests[contest]
    copies = {0, entry['index'], *entry['parts'], *standing_minutes(log, contest).values(), *standing_groups(log, contest)}
    copies |= {board} if board is not None else set()
    wrong = {i for i in copies | key_leaves(log, copies) if str(i) not in document['leaves']}
    wrong |= {int(i) for i, copy in document['leaves'].items() if int(i) >= log.size or copy.encode() != log.leaves[int(i)]}
    for i in sorted(wrong):
        report.wrong('consistency', 'leaf-copy-differs', f'{path}: leaf {i}', 'Bản sao không có, hoặc không phải lá trong sổ.')


def check_openings(report, log, contest, document, path, show):
    """{area: figures} of what is opened."""
    entry, election, opened = log.contests[contest], log.bodies[0], {}
    area_of = {i: area for area, i in standing_minutes(log, contest).items()}
    for opening in document['minutes']:
        i, figures = opening['index'], opening['figures']
        if i not in area_of:
            report.wrong('consistency', 'opening-wrong', f'{path}: leaf {i}', 'Lá này không phải biên bản đang đứng.')
            continue
        area = area_of[i]
        subject = f'{contest} / {area}'
        minutes = dump(dict(area=area, contest=contest, event=election['event'], figures=figures)).encode()
        if sha256(bytes.fromhex(opening['salt']), minutes).hex() != log.bodies[i]['commit']:
            report.wrong('consistency', 'opening-wrong', subject, 'Số liệu mở ra không phải số liệu đã cam kết.')
        broken = [code for code in identities(figures, entry['seats'], len(entry['candidates'])) if code not in log.bodies[i]['exceptions']]
        if broken:
            report.wrong('arithmetic', 'identity', subject, f'{broken[0]}: biên bản không khớp với chính nó.')
        if not show or sensitive(figures, election['secrecy']) and len(entry['units']) > 1:
            report.wrong('secrecy', 'area-exposed', subject, 'Số liệu mở ra cho biết người ta đã bầu thế nào, hoặc mở quá sớm.')
        opened[area] = figures
    return opened


def differences(said, computed):
    computed = computed or {}
    return 'Ghi ' + ', '.join(f'{n} {v} (cộng được {computed.get(n)})' for n, v in said.items() if computed.get(n) != v) + '.'


def check_candidates(report, entry, event, candidates):
    """{id: birth date} of the opened list; None when it was taken down or is not the contest's."""
    if not candidates:
        return None
    if [c['id'] for c in candidates] != [c['id'] for c in entry['candidates']]:
        report.wrong('completeness', 'list-missing', entry['contest'], 'Danh sách mở ra không phải danh sách của cuộc bầu.')
        return None
    for c, leaf in zip(candidates, entry['candidates']):
        person = dump(dict(birthDate=c['birthDate'], contest=entry['contest'], event=event, id=c['id'], name=c['name'])).encode()
        if sha256(bytes.fromhex(c['salt']), person).hex() != leaf['commit']:
            report.wrong('consistency', 'opening-wrong', f"{entry['contest']} / {c['id']}", 'Người ứng cử mở ra không phải người đã cam kết.')
    return {c['id']: c['birthDate'] for c in candidates}


def check_area_twice(report, log, only):
    seen = {}
    for contest, entry in log.contests.items():
        here = seen.setdefault((entry['body'], entry['round']), set())
        for area in sorted(area for area in entry['units'] if area in here or entry['listed'].count(area) > 1):
            if only in (None, contest):
                report.wrong('completeness', 'area-twice', f'{contest} / {area}', 'Khu vực có hai lần.')
        here.update(entry['units'])


def check_uppers(report, log, boards, final, only):
    """{'committee': {subject: index}, 'nation': …} of what stands; their children and sums."""
    found = {'committee': {}, 'nation': {}}
    of = {c: f"{e['body']}/{e['committee']}" for c, e in log.contests.items()}
    children = {'committee': {s: sorted(boards[c] for c in of if of[c] == s and boards[c] is not None) for s in set(of.values())}, 'nation': {}}
    for level in ('committee', 'nation'):
        if level == 'nation' and any(e['body'] == 'NA' for e in log.contests.values()):
            children['nation'] = {'NA': sorted(i for s, i in found['committee'].items() if s.startswith('NA/'))}
        for subject in sorted({s[2] for s in log.last if s[:2] == ('aggregate', level)} - children[level].keys()):
            report.wrong('completeness', 'child-foreign', log.names[log.last['aggregate', level, subject]], 'Sổ không có cuộc bầu nào thuộc về đây.')
        for subject in sorted(children[level]):
            i = standing_aggregate(report, log, level, subject, final, only is None, children[level][subject])
            if i is None:
                continue
            found[level][subject] = i
            below = [log.bodies[c] for c in children[level][subject]]
            total = {n: sum(b['figures'][n] for b in below) for n in sums}
            total.update(votes=None, contests=sum(b['figures'].get('contests', 1) for b in below),
                         elected=sum(len(b['outcome']['elected']) if b['outcome'] else b['figures'].get('elected', 0) for b in below))
            if only is None and dump(total) != dump(log.bodies[i]['figures']):
                report.wrong('arithmetic', 'sum-differs', log.names[i], differences(log.bodies[i]['figures'], total))
    return found


# ---- 5 arithmetic: what is shown (bundle.md)
def rows_of(log, boards, figures):
    """What results.json and results.csv must say of each contest."""
    rows, lines = {}, {}
    for contest in sorted(figures):
        entry, board, shown = log.contests[contest], boards[contest], figures[contest]
        outcome = log.bodies[board]['outcome'] if board is not None else None
        expected, reported = len(entry['units']), len(standing_minutes(log, contest))
        rows[contest] = dict(id=contest, areas=dict(expected=expected, reported=reported), figures=shown, outcome=outcome)
        votes = [] if shown is None else [*shown['votes'], *[''] * len(entry['candidates'])]
        lines[contest] = [','.join(map(str, (
            contest, c['id'], v, shown['valid'], shown['registered'], shown['voted'], shown['areas'], expected,
            '' if outcome is None else int(c['id'] in outcome['elected'])))) for c, v in zip(entry['candidates'], votes)]
    return rows, lines


def check_published(report, folder, files, election, status, results, only):
    def wrong(subject, words):
        report.wrong('arithmetic', 'result-differs', subject, words)
    rows, lines = results['rows'], results['lines']

    some = lambda name: list_of(lambda v: isinstance(v, dict) and text(v.get(name)))
    document = read_document(report, folder, files, 'results.json', RESULTS,
                             has(event=text, status=text, contests=some('id'), committees=some('subject'), nations=some('subject')))
    if document is None:
        report.not_checked('arithmetic', 'results.json', 'Không đọc được tệp này.')
    else:
        right = [('contests', 'id', [rows[c] for c in sorted(rows)])]
        if only is None:
            right += [(f'{level}s', 'subject', results['above'][level]) for level in ('committee', 'nation')]
        same = (document['event'], document['status']) == (election['event'], status)
        for name, key, wanted in right:
            said, mine = document[name], {row[key]: dump(row) for row in wanted}
            same = same and (only is not None or [row[key] for row in said] == [row[key] for row in wanted])
            for odd in sorted({row[key] for row in said if row[key] in mine and dump(row) != mine[row[key]]}):
                wrong(f'results.json: {odd}', f'Theo sổ phải là {mine[odd]}.')
        if not same:
            wrong('results.json', 'Cuộc bầu cử, tình trạng, hoặc danh sách khác sổ.')

    header = 'contest,candidate,votes,valid,registered,voted,areas,expected,elected'
    for path in sorted({'results.json', 'results.csv', *files}):
        if path == 'results.csv' or re.search(r'\.html?$', path, re.I):
            try:
                words = read(folder, path).decode('utf-8') if path in files else None
            except ValueError:
                words = report.wrong('integrity', 'file-broken', path, 'Không phải UTF-8.')
            if words is None:
                report.not_checked('arithmetic', path, 'Không đọc được tệp này.')
            elif path == 'results.csv':
                pieces, said = words.split('\r\n'), {}
                for line in pieces[1:-1]:
                    said.setdefault(line.split(',')[0], []).append(line)
                order = [line.split(',')[0] for line in pieces[1:-1]] == [c for c in sorted(lines) for _ in lines[c]]
                if pieces[0] != header or pieces[-1] != '' or only is None and not order:
                    wrong(path, 'Dòng đầu, dòng cuối hoặc thứ tự khác định dạng.')
                for contest, right in lines.items():
                    if said.get(contest, []) != right:
                        wrong(f'{path}: {contest}', 'Khác số của sổ.')
            else:
                check_page(path, words, rows, results, only, wrong)


def check_page(path, page, rows, results, only, wrong):
    """Every figure of a page (bundle.md "Pages")."""
    uppers = {row['subject']: row['figures'] for level in ('committee', 'nation') for row in results['above'][level]}
    found = re.findall('<data value="([^"]*)" data-figure="([^"]*)">([^<]*)</data>', page)
    for value, name, words in found:
        subject, _, field = name.rpartition('/')
        if only and subject != only:
            continue
        if subject in uppers:
            now, votes, known = uppers[subject], {}, {*sums, 'contests', 'elected'}
        else:
            now, known = (rows.get(subject) or {}).get('figures') or {}, sums
            votes = {f'votes.{c}': v for c, v in zip(results['candidates'][subject], now['votes'])} if now else {}
        right = votes.get(field, now.get(field) if field in known else None)
        if right is None or value != str(right) or ''.join(re.findall('[0-9]', words)) != value:
            wrong(f'{path}: {name}', f'Trang ghi {words}, sổ có {right}.')
    if len(found) != len(re.findall('data-figure', page, re.I | re.A)):
        wrong(f'{path}: data-figure', 'Có số liệu không viết theo định dạng.')


def check_sums_file(report, folder, files, log, path):
    """bundle.md, sums/<body>.json: its copies are leaves of the log."""
    document = read_document(report, folder, files, path, SUMS_FILE, sums_file)
    if document is None:
        return report.not_checked('consistency', path, 'Không đọc được tệp này.')
    for index, copy in document['leaves'].items():
        i = int(index)
        if i >= log.size or log.leaves[i] is None or copy.encode('utf-8', 'surrogatepass') != log.leaves[i]:
            report.wrong('consistency', 'leaf-copy-differs', f'{path}: leaf {index}', 'Bản sao không phải lá trong sổ.')


# ---- a nation of several logs (bundle.md; checks.md, last section)
def check_nation(found, folder, files, manifest, believed, only, sample):
    """Every log inside, by itself and against the nation's log; then what they have together."""
    report, log, answer, status = found['report'], found['log'], found['answer'], found['status']
    election = log.bodies[0]
    answer['logs'] = []
    for contest in sorted(log.contests):
        report.wrong('consistency', 'leaf-misplaced', log.names[log.contests[contest]['index']], 'Sổ của cả nước không có lá như thế.')
    if manifest is None:
        for name in CHECKS[2:]:
            report.not_checked(name, 'manifest.json', 'Không biết cả nước có những sổ nào.')
        return
    for path in files:
        if path.startswith('sums/'):
            check_sums_file(report, folder, files, log, path)
    final, standing, checkpoints = status == 'final', {}, {}
    for i, body in enumerate(log.bodies):
        if body['type'] == 'log-checkpoint':
            checkpoints.setdefault(body['log'], []).append(i)
            standing[body['log']] = i
    check_names(report, log, manifest['logs'], standing, believed, final)

    together = dict(rows={}, lines={}, above={'committee': [], 'nation': []}, candidates={})
    areas, children, contests, gone, lacking = {}, [], 0, [], False
    for entry in manifest['logs']:
        origin, name = entry['log'], entry['name']
        place = f'logs/{name}'
        own = {path[len(place) + 1:]: size for path, size in files.items() if path.startswith(f'{place}/')}
        if not own:
            report.wrong('completeness', 'log-missing', place, 'Không có thư mục này.')
            report.not_checked('arithmetic', place, 'Thiếu sổ này.')
            lacking = True
            continue
        here = only is not None and f'contests/{only}.json' in own
        inner = examine(os.path.join(folder, 'logs', name), own, None, None, only if here else None, 0 if only and not here else sample, True)
        for check in CHECKS:
            for error in inner['report'].errors[check]:
                report.wrong(check, error['code'], f"{place}/{error['subject']}", error['text'])
        gone += [f'{place}: {each}' for each in inner['answer'].get('notChecked', [])]
        answer['logs'].append(dict(name=name, log=origin, ok=inner['answer']['ok'], entries=inner['answer']['entries'], root=inner['answer']['root']))
        check_against(report, log, inner, origin, place, election, believed, checkpoints.get(origin, []))
        if final and inner['read'] and inner['status'] != 'final':
            report.wrong('completeness', 'log-preliminary', place, 'Sổ này chưa đủ biên bản.')
        if inner['results'] is None:
            report.not_checked('arithmetic', place, 'Không tính lại được sổ này.')
            lacking = True
        if not inner['read']:
            continue
        contests += inner['log'].bodies[0]['contests']
        for contest, leaf in sorted(inner['log'].contests.items()):
            for area in leaf['units']:
                if areas.setdefault((leaf['body'], leaf['round'], area), place) != place:
                    report.wrong('completeness', 'area-twice', f'{place}/{contest} / {area}', 'Khu vực đã có ở sổ khác.')
        if origin in standing and any(leaf['body'] == 'NA' for leaf in inner['log'].contests.values()):
            children.append(standing[origin])
        if inner['results'] is None:
            continue
        for contest in sorted(inner['log'].contests.keys() & together['candidates'].keys()):
            report.wrong('completeness', 'contest-twice', f'{place}/{contest}', 'Cuộc bầu đã có ở sổ khác.')
        for line in inner['results']['above']['committee']:
            if any(line['subject'] == other['subject'] for other in together['above']['committee']):
                report.wrong('completeness', 'contest-twice', f"{place}/committee {line['subject']}", 'Ban này đã có ở sổ khác.')
            else:
                together['above']['committee'].append(line)
        for member in ('rows', 'lines', 'candidates'):
            together[member] = {**inner['results'][member], **together[member]}
    if gone:
        answer['notChecked'] = [*answer.get('notChecked', []), *gone]
    if contests > election['contests'] or final and not lacking and contests < election['contests']:
        report.wrong('completeness', 'contest-missing', 'leaf 0: election', f"Các sổ có {contests} cuộc bầu, lá cuộc bầu cử ghi {election['contests']}.")
    i = check_nation_sums(report, log, election, final, children, together['above']['committee'], lacking)
    if lacking:
        return
    together['above']['committee'].sort(key=lambda line: line['subject'].encode())
    together['above']['nation'] = [] if i is None else [dict(subject='NA', figures=log.bodies[i]['figures'])]
    check_published(report, folder, {path: size for path, size in files.items() if not path.startswith('logs/')}, election, status, together, only)


def check_names(report, log, logs, standing, believed, final):
    """Which logs there must be."""
    seen = set()
    for entry in logs:
        place = f"logs/{entry['name']}"
        if entry['log'] in seen:
            report.wrong('completeness', 'log-doubled', place, f"Sổ {entry['log']} có hai lần.")
        elif entry['log'] not in standing:
            report.wrong('completeness', 'log-unknown', place, f"Sổ của cả nước không ghi sổ {entry['log']}.")
        seen.add(entry['log'])
    for origin in sorted(standing.keys() - seen):
        report.wrong('completeness', 'log-missing', log.names[standing[origin]], 'manifest.json không kê sổ này.')
    for key in believed['logs'][1:] if final and believed else []:
        if key[0] not in standing:
            report.wrong('completeness', 'log-missing', f'policy: {key[0]}', 'Chính sách ghi sổ này, sổ của cả nước không có.')


def check_against(report, log, inner, origin, place, election, believed, checkpoints):
    """One log against the nation's: key, origin, size and root, history, election."""
    key = inner['own'] and inner['own']['logs'][0]
    if key and believed and key[3] not in [k[3] for k in believed['logs'] if k[0] == origin]:
        report.wrong('authenticity', 'log-key-differs', f'{place}/policy', 'Khóa của sổ này không có trong chính sách của cả nước.')
    if inner['checkpoint'] is None:
        return
    said, size, root = inner['checkpoint']
    hashes = inner['log'].hashes
    if said != origin:
        report.wrong('authenticity', 'origin-differs', f'{place}/checkpoint', f'Đây là sổ {said}.')
    for position, i in enumerate(checkpoints if said == origin else []):
        body, last = log.bodies[i], i == checkpoints[-1]
        if last and (body['size'], body['root']) != (size, root.hex()):
            report.wrong('consistency', 'log-differs', f'{place}/checkpoint', f"Sổ của cả nước ghi {body['size']} lá, gốc {body['root']}.")
        if position and body['size'] < log.bodies[checkpoints[position - 1]]['size']:
            report.wrong('consistency', 'log-rolled-back', log.names[i], 'Sổ ngắn hơn lần trước.')
        if not last and inner['read'] and body['size'] <= len(hashes) and tree_root(hashes[:body['size']]).hex() != body['root']:
            report.wrong('consistency', 'log-forked', log.names[i], f"Sổ của tỉnh không bắt đầu bằng {body['size']} lá này.")
    first = inner['log'].bodies[0] if inner['read'] else None
    if first:
        if first['event'] != election['event']:
            report.wrong('consistency', 'event-differs', f'{place}/leaf 0: election', f"Cuộc bầu cử khác: {first['event']}.")
        if any(dump(first[n]) != dump(election[n]) for n in ('edition', 'day', 'rehearsal', 'secrecy')) or not set(first['bodies']) <= set(election['bodies']):
            report.wrong('consistency', 'election-differs', f'{place}/leaf 0: election', 'Khai khác sổ của cả nước.')


def check_nation_sums(report, log, election, final, children, committees, lacking):
    """The index of the nation's aggregate where it stands."""
    i, name = log.last.get(('aggregate', 'nation', 'NA')), 'nation NA'
    if i is None or 'NA' not in election['bodies']:
        if i is not None:
            report.wrong('completeness', 'child-foreign', log.names[i], 'Sổ không có cuộc bầu nào thuộc về đây.')
        elif final and 'NA' in election['bodies']:
            report.wrong('completeness', 'aggregate-missing', name, 'Chưa có biên bản tổng hợp.')
        return None
    if lacking:
        return i
    i = standing_aggregate(report, log, 'nation', 'NA', final, True, sorted(children))
    if i is not None:
        below = [line['figures'] for line in committees if line['subject'].startswith('NA/')]
        total = dict({n: sum(f[n] for f in below) for n in (*sums, 'contests', 'elected')}, votes=None)
        if dump(total) != dump(log.bodies[i]['figures']):
            report.wrong('arithmetic', 'sum-differs', log.names[i], differences(log.bodies[i]['figures'], total))
    return i


# ---- the command
def main():
    parser = argparse.ArgumentParser(description='Kiểm một bản kết quả đã công bố (docs/formats).')
    parser.add_argument('bundle', nargs='?')
    parser.add_argument('--policy')
    parser.add_argument('--since')
    parser.add_argument('--contest')
    parser.add_argument('--sample', type=int)
    parser.add_argument('--json', action='store_true')
    asked = parser.parse_args()
    sys.stdout.reconfigure(encoding='utf-8', errors='replace')
    sys.stderr.reconfigure(encoding='utf-8', errors='replace')
    if not asked.bundle or (asked.sample is not None and asked.sample < 0):
        parser.error('BUNDLE')
    try:
        answer = verify(asked.bundle, asked.policy, asked.since, asked.contest, asked.sample)
    except (OSError, Untried) as why:
        print(f'Không kiểm được: {why}', file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps(answer, ensure_ascii=False))
    else:
        for check in answer['checks']:
            print(('đúng ' if check['ok'] else 'SAI  ') + check['name'])
            for error in check['errors']:
                print(f"     {error['code']}  {error['subject']}: {error['text']}")
        for log in answer.get('logs', []):
            print(f"{'đúng' if log['ok'] else 'SAI '} logs/{log['name']}: {log['entries']} lá, gốc {log['root']}")
        print(f"{answer['entries']} lá, gốc {answer['root']}, tin theo {answer['policy']}")
    for gone in answer.get('notChecked', []):
        print(f'CHÚ Ý: KHÔNG KIỂM {gone}. Câu trả lời chỉ nói về phần đã kiểm.', file=sys.stderr)
    return 0 if answer['ok'] else 1


if __name__ == '__main__':
    sys.exit(main())
