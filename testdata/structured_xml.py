"""What the two writers of invoices share: elements with the prefixes people use, and paths to them."""

import xml.etree.ElementTree as ElementTree

SPACES = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    "inv": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cn": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
for prefix, space in SPACES.items():
    ElementTree.register_namespace(prefix, space)


def qualified(name):
    prefix, local = name.split(":")
    return f"{{{SPACES[prefix]}}}{local}"


def root(name):
    return ElementTree.Element(qualified(name))


def add(parent, path, text=None, **attributes):
    """Adds the elements of `path` one within the other and returns the innermost."""
    for name in path.split("/"):
        parent = ElementTree.SubElement(parent, qualified(name))
    if text is not None:
        parent.text = text
    for name, value in attributes.items():
        if value is not None:
            parent.set(name, value)
    return parent


def put(parent, path, text, **attributes):
    """The same for a value: nothing when it is None."""
    return None if text is None else add(parent, path, text, **attributes)


def find(tree, path):
    """The elements at a path of prefixed names below the root; "*" is any, "//x" anywhere."""
    if path.startswith("//"):
        return list(tree.iter(qualified(path[2:])))
    return tree.findall("/".join(part if part in ("*", "..") else qualified(part)
                                 for part in path.split("/")))


def remove(tree, path):
    """Takes away every element at the path; an error when there is none."""
    parents = {child: parent for parent in tree.iter() for child in parent}
    found = find(tree, path)
    if not found:
        raise LookupError(path)
    for element in found:
        parents[element].remove(element)


def bytes_of(tree):
    ElementTree.indent(tree, " ")
    return ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True) + b"\n"
