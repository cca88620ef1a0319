#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_schema.py SCHEMA FILE: is the export valid, and would the schema notice if it were not?

Every object in FILE is spoilt in turn, in each way that a reader must not let pass: each key taken out, an unknown key added, and
each value replaced by others of a wrong type. The schema must refuse every one of them. Exit 0: so it is. 77: no jsonschema here.
"""
import copy
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is missing")
    sys.exit(77)


def objects(value, path=()):
    """The path of every object, the outermost first."""
    if isinstance(value, dict):
        yield path
        for key, inner in value.items():
            yield from objects(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from objects(inner, path + (index,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def alone(document, path):
    """The document with no other record than the one that holds `path`, and the path in it: checking it is quick, and a fault put
    there is the only one."""
    if not path:
        return copy.deepcopy(document), path
    small = {key: [] if isinstance(inner, list) else copy.deepcopy(inner) for key, inner in document.items()}
    if isinstance(document[path[0]], list):
        small[path[0]] = [copy.deepcopy(document[path[0]][path[1]])]
        return small, (path[0], 0) + path[2:]
    return small, path


def wrong_values(value):
    """Values of other JSON types than this one. What null stands for may be a text, a number or an object."""
    kinds = {"text": "wrong", "number": 12345678901234567890, "truth": True, "object": {"wrong": 1}, "array": ["wrong"]}
    if value is None:
        return [kinds["truth"], kinds["object"], kinds["array"]]
    own = {str: "text", bool: "truth", int: "number", dict: "object", list: "array"}[type(value)]
    return [wrong for kind, wrong in kinds.items() if kind != own]


def spoilt_versions(target):
    for key in list(target):
        version = dict(target)
        del version[key]
        yield f"without '{key}'", version
        for wrong in wrong_values(target[key]):
            yield f"with {json.dumps(wrong)} as '{key}'", {**target, key: wrong}
    yield "with an unknown key", {**target, "unknown": 1}


def unnoticed(validator, document, original):
    """How many versions of one object were tried, and those that pass for valid."""
    small, path = alone(document, original)
    tried = 0
    passed = []
    target = at(small, path)
    for what, version in spoilt_versions(target):
        tried += 1
        if path:
            at(small, path[:-1])[path[-1]] = version
        if validator.is_valid(small if path else version):
            passed.append(("/".join(map(str, original)) or "the whole") + " " + what)
    return tried, passed


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        document = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(document)]
    tried = 0
    missed = []
    for path in objects(document):
        count, passed = unnoticed(validator, document, path)
        tried += count
        missed += passed
    for line in faults[:10]:
        print("not valid:", line)
    for line in missed[:10]:
        print("not noticed:", line)
    print(f"{tried} spoilt versions, {len(missed)} not noticed, {len(faults)} faults")
    return 1 if faults or missed or tried == 0 else 0


sys.exit(main())
