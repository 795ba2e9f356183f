"""Every IRI that the program names, and the prefixes that all faces use."""

from __future__ import annotations

from typing import Final

ONR: Final = "https://w3id.org/onrecord/ns#"
ONTOLOGY: Final = "https://w3id.org/onrecord/ns"
SHAPES: Final = "https://w3id.org/onrecord/shapes#"
FINDINGS: Final = "https://w3id.org/onrecord/findings#"
DEFAULT_BASE: Final = "https://w3id.org/onrecord/id/"

RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"  # a namespace of XML, not of RDF
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
PROV: Final = "http://www.w3.org/ns/prov#"
OA: Final = "http://www.w3.org/ns/oa#"
SH: Final = "http://www.w3.org/ns/shacl#"
DCAT: Final = "http://www.w3.org/ns/dcat#"
VOID: Final = "http://rdfs.org/ns/void#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
SCHEMA: Final = "https://schema.org/"
RDF_FORMATS: Final = "http://www.w3.org/ns/formats/"
MEDIA_TYPES: Final = "https://www.iana.org/assignments/media-types/"

PREFIXES: Final[dict[str, str]] = {
    "dcterms": DCTERMS,
    "oa": OA,
    "onr": ONR,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "sh": SH,
    "skos": SKOS,
    "xsd": XSD,
}

# RDF, RDFS, SKOS, Dublin Core
TYPE: Final = RDF + "type"
LANG_STRING: Final = RDF + "langString"
LABEL: Final = RDFS + "label"
COMMENT: Final = RDFS + "comment"
SUB_CLASS_OF: Final = RDFS + "subClassOf"
IN_SCHEME: Final = SKOS + "inScheme"
BROADER: Final = SKOS + "broader"
NOTE: Final = SKOS + "editorialNote"
DEFINITION: Final = SKOS + "definition"
REPLACES: Final = DCTERMS + "replaces"

# literal datatypes
EDTF: Final = ONR + "edtf"
STRING: Final = XSD + "string"
INTEGER: Final = XSD + "integer"
BOOLEAN: Final = XSD + "boolean"
DATE: Final = XSD + "date"
DECIMAL: Final = XSD + "decimal"
DURATION: Final = XSD + "duration"
TIME: Final = XSD + "time"

# claims and propositions
CLAIM: Final = ONR + "Claim"
PROPOSITION: Final = ONR + "Proposition"
CLAIMANT: Final = ONR + "claimant"
ABOUT_INCIDENT: Final = ONR + "aboutIncident"
STANCE_CLASS: Final = ONR + "Stance"
HEDGE: Final = ONR + "hedge"
HEDGE_CLASS: Final = ONR + "Hedge"
ALLEGED: Final = ONR + "Alleged"
APPROXIMATE: Final = ONR + "Approximate"
REPORTED: Final = ONR + "Reported"
AGENT: Final = ONR + "agent"
BASIS: Final = ONR + "basis"
SPOKESPERSON: Final = ONR + "spokesperson"
ACCUSES: Final = ONR + "accuses"
DOCUMENT: Final = ONR + "document"
DOCUMENT_NOT_CITED: Final = ONR + "documentNotCited"
DISPUTES: Final = ONR + "disputes"
SAID_ON: Final = ONR + "saidOn"
SAID_IN_WORDS: Final = ONR + "saidInWords"
STANCE: Final = ONR + "stance"
PARAPHRASE: Final = ONR + "paraphrase"
ABOUT: Final = ONR + "proposition"
SUBJECT: Final = RDF + "subject"
PREDICATE: Final = RDF + "predicate"
OBJECT: Final = RDF + "object"
IN_ACT: Final = ONR + "inAct"
REPORTED_IN: Final = ONR + "reportedIn"
HOP: Final = ONR + "hop"
HOP_POSITION: Final = ONR + "position"
EVIDENCE: Final = ONR + "evidence"
QUOTE_DIGEST: Final = ONR + "quoteDigest"
HAS_SOURCE: Final = OA + "hasSource"
HAS_SELECTOR: Final = OA + "hasSelector"
SPAN_START: Final = OA + "start"
SPAN_END: Final = OA + "end"

# the ontology's own terms about predicates, aspects and concepts
CLAIM_PREDICATE: Final = ONR + "ClaimPredicate"
EDGE_LABEL: Final = ONR + "edgeLabel"
MAY_ACCUSE: Final = ONR + "mayAccuse"
TELLING_WORD: Final = ONR + "tellingWord"
ASPECT_CLASS: Final = ONR + "Aspect"
SUBJECT_CLASS: Final = ONR + "subjectClass"
OBJECT_CLASS: Final = ONR + "objectClass"
DENIED_WITH: Final = ONR + "deniedWith"
BEARS_ON: Final = ONR + "bearsOn"
PROPOSITION_CLASS: Final = ONR + "propositionClass"
ASKS: Final = ONR + "asks"
SCOPE_KIND: Final = ONR + "scopeKind"
ACT_SCOPE: Final = ONR + "ActScope"
MULTI_VALUED: Final = ONR + "multiValued"
COMPARATOR: Final = ONR + "comparator"
TOLERANCE: Final = ONR + "tolerance"
EXCLUDES: Final = ONR + "excludes"
WEIGHED_AGAINST: Final = ONR + "weighedAgainst"
VALUES_UNDER: Final = ONR + "valuesUnder"

# claim predicates by which acts are put in order
ASPECT_PERFORMER: Final = ONR + "aspect-performer"
FOLLOWS: Final = ONR + "follows"
CONTINUED_AFTER: Final = ONR + "continuedAfter"
DURING: Final = ONR + "during"
START_OF: Final = ONR + "startOf"
HAPPENED_ON: Final = ONR + "happenedOn"
KIND_OF_ITEM: Final = ONR + "itemKind"
WITHIN: Final = ONR + "within"

# things
INCIDENT: Final = ONR + "Incident"
ACT: Final = ONR + "Act"
ITEM: Final = ONR + "Item"
INVOLVEMENT: Final = ONR + "Involvement"
ROLE: Final = ONR + "Role"
PLACE: Final = ONR + "Place"
ACT_KIND: Final = ONR + "ActKind"
ITEM_KIND: Final = ONR + "ItemKind"
BELONGS_TO: Final = ONR + "belongsTo"
PART_OF_INCIDENT: Final = ONR + "partOfIncident"
AGENT_CLASS: Final = ONR + "Agent"
OUTLET: Final = ONR + "Outlet"
UNNAMED: Final = ONR + "unnamed"

# sources
SOURCE: Final = ONR + "Source"
PUBLISHER: Final = ONR + "publisher"
PUBLISHED_ON: Final = ONR + "publishedOn"
TEXT_DIGEST: Final = ONR + "textDigest"
TEXT_LENGTH: Final = ONR + "textLength"
LANGUAGE: Final = DCTERMS + "language"
LICENSE: Final = DCTERMS + "license"
WEB_ADDRESS: Final = DCTERMS + "source"

# readings and wordings
READING: Final = ONR + "Reading"
GUILT_WORDING: Final = ONR + "GuiltWording"
WORD: Final = ONR + "word"

# questions
QUESTION: Final = ONR + "Question"
ASPECT: Final = ONR + "aspect"
TOPIC: Final = ONR + "topic"
SCOPE: Final = ONR + "scope"
ANSWERED_BY: Final = ONR + "answeredBy"
STATUS: Final = ONR + "status"
CONTESTED: Final = ONR + "Contested"
UNCONFIRMED: Final = ONR + "Unconfirmed"
DENIED_ONLY: Final = ONR + "DeniedOnly"
RETRACTED: Final = ONR + "Retracted"
UNOPPOSED: Final = ONR + "Unopposed"
ROOT: Final = ONR + "root"
ROOT_COUNT: Final = ONR + "rootCount"
SINGLE_ROOT: Final = ONR + "singleRoot"
CIRCULAR: Final = ONR + "circular"
SIDE: Final = ONR + "side"
SIDE_CLASS: Final = ONR + "Side"
ACTING_AGENCY: Final = ONR + "ActingAgency"
OUTLET_SIDE: Final = ONR + "OutletSide"
SINGLE_SIDED: Final = ONR + "singleSided"
CONFLICT: Final = ONR + "Conflict"
CONFLICTS_WITH: Final = ONR + "conflictsWith"
BETWEEN: Final = ONR + "between"
RULE: Final = ONR + "rule"
REASON: Final = ONR + "reason"
IN_TENSION: Final = ONR + "inTension"
SIDE_JUDGEMENT: Final = ONR + "SideJudgement"
IDENTITY_JUDGEMENT: Final = ONR + "IdentityJudgement"
LEFT: Final = ONR + "left"
RIGHT: Final = ONR + "right"
VERDICT: Final = ONR + "verdict"
SCORE: Final = ONR + "score"
VERDICT_CLASS: Final = ONR + "Verdict"
SAME: Final = ONR + "Same"
REPLY_JUDGEMENT: Final = ONR + "ReplyJudgement"
REPLY_STATE: Final = ONR + "replyState"
REPLY_STATE_CLASS: Final = ONR + "ReplyState"
NOT_STATED: Final = ONR + "NotStated"
NAMING_BASIS_CLASS: Final = ONR + "NamingBasis"
NAMING_BASIS: Final = ONR + "namingBasis"
MINOR: Final = ONR + "minor"
VISIBILITY: Final = ONR + "visibility"
VISIBILITY_CLASS: Final = ONR + "Visibility"

# readings
POLICY: Final = ONR + "policy"
POLICY_DIGEST: Final = ONR + "policyDigest"
POLICY_PARAMETER: Final = ONR + "policyParameter"
RECORD_VERSION: Final = ONR + "recordVersion"
SUPPORTED_BY: Final = ONR + "supportedBy"
DENIED_BY: Final = ONR + "deniedBy"
LEAVES_OPEN: Final = ONR + "leavesOpen"
DESCRIPTION: Final = DCTERMS + "description"

# notices and tombstones
RETRACTION: Final = ONR + "Retraction"
CORRECTION: Final = ONR + "Correction"
REPLY: Final = ONR + "Reply"
TAKEDOWN: Final = ONR + "Takedown"
TOMBSTONE: Final = ONR + "Tombstone"
REMOVED_DIGEST: Final = ONR + "removedDigest"
CONCERNS: Final = ONR + "concerns"
NOTICE_ON: Final = ONR + "noticeOn"
TOLD_IN: Final = ONR + "toldIn"
IS_REPLACED_BY: Final = DCTERMS + "isReplacedBy"
ATTRIBUTED_TO: Final = PROV + "wasAttributedTo"


def prefixed(iri: str) -> str:
    """Return an IRI with the prefix of its namespace, or as it is where none fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
