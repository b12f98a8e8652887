"""Answer cases for the oracle's `resolve`, one JSON object a line, all from one process.

Each case runs in a child made by fork, so that botocore is imported once. What botocore binds on
import is put right in the child. The path of the oracle's script is the argument.
"""
import getpass
import importlib.util
import json
import os
import sys
import tempfile

getpass.getpass = lambda text='': sys.modules['getpass'].getpass(text)


def load(path):
    spec = importlib.util.spec_from_file_location('oracle', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def child(oracle, case, writer):
    import botocore.credentials
    import botocore.tokens
    root = os.path.realpath(tempfile.mkdtemp())
    oracle.tempfile.mkdtemp = lambda: root
    cache = os.path.join(root, 'home', '.aws', 'sso', 'cache')
    botocore.credentials.SSOProvider._SSO_TOKEN_CACHE_DIR = cache
    botocore.tokens.SSOTokenProvider._SSO_TOKEN_CACHE_DIR = cache
    with os.fdopen(writer, 'w') as out:
        try:
            out.write(json.dumps(oracle.observe(case), default=repr))
        except BaseException as error:
            out.write(json.dumps({'kind': 'broken', 'message': repr(error)}))


def main():
    oracle = load(sys.argv[1])
    import botocore.session  # noqa: F401 - imported once, for all children
    for line in sys.stdin:
        case = {'env': {}, 'config': None, 'credentials': None, 'profile': None, **json.loads(line)}
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            child(oracle, case, writer)
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader) as answer:
            print(answer.read(), flush=True)
        os.waitpid(pid, 0)


main()
