"""Answers for many bundles in one process, so that tests can ask thousands of times: one JSON line in, one out.

In: {"folder", "policy"?, "since"?}. Out: the answer of docs/formats/verify.py. Signatures already seen are not verified again.
"""
import functools, json, os, sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '../../docs/formats'))
sys.dont_write_bytecode = True
import verify

verify.ed_verify = functools.cache(verify.ed_verify)
for line in sys.stdin:
    asked = json.loads(line)
    answer = verify.verify(asked['folder'], asked.get('policy'), asked.get('since'))
    print(json.dumps(answer), flush=True)
