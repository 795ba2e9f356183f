"""The tables that a record is written as: one a class, and which statement stands in which column.

A column holds the values of one property of what its row is about, or of what another column of the row
names (`of`). No table has a column for what is claimed: kind, time, place and owner of things stand in
claims alone, beside who says so and how the question stands. What no column holds stands in `others`.
"""

from __future__ import annotations

from typing import Final

from onrecord.export.columns import Table, column, columns, expand, spoken

LABEL: Final = column("label", "rdfs:label", "Its neutral name.")
NOTE: Final = column("note", "skos:editorialNote", "What the record's editors note on it.")
TYPES: Final = columns("types", "rdf:type", "Its classes.")
INCIDENT: Final = columns("incidents", "onr:partOfIncident", "The incidents that it belongs to.")
REASON: Final = column("reason", "onr:reason", "Why, in the editors' words.")
UNNAMED: Final = column("unnamed", "onr:unnamed", "Whether no name of it was published.")
BY: Final = columns("by", "prov:wasAttributedTo", "Who judges so.")

CLAIMS: Final = Table(
    name="claims",
    title="Who says what, where, and how what is asked stands",
    cls=expand("onr:Claim"),
    columns=(
        columns("incidents", "onr:aboutIncident", "The incidents that the claim is about."),
        columns("claimants", "onr:claimant", "Who makes the claim."),
        spoken("claimant_names", "onr:claimant rdfs:label", "Who makes the claim, by name."),
        column("stance", "onr:stance", "Asserts, denies, cannot confirm, or reserves judgement."),
        columns("hedges", "onr:hedge", "With which reserve it is said."),
        column("paraphrase", "onr:paraphrase", "The claim in the record's own words."),
        spoken(
            "status",
            "^onr:answeredBy onr:status",
            "How all claims on what it answers stand to each other, in the order of `questions`; "
            "empty where nothing is asked.",
            "|",
        ),
        spoken("questions", "^onr:answeredBy", "The questions that it answers.", "|"),
        spoken("asked", "^onr:answeredBy rdfs:label", "The questions in words.", "|"),
        spoken(
            "single_sided",
            "^onr:answeredBy onr:singleSided",
            "Whether all known accusers belong to the acting agency, in the order of `questions`.",
            "|",
        ),
        spoken(
            "pulls_against",
            "^onr:answeredBy onr:inTension onr:answeredBy onr:paraphrase",
            "What is claimed that pulls against it without contradiction, such as a later acquittal.",
            "|",
        ),
        spoken("notices", "^onr:concerns rdf:type", "Whether it was retracted, corrected or answered."),
        column("source", "onr:reportedIn", "The source in which it stands."),
        spoken("source_name", "onr:reportedIn rdfs:label", "The source by its name."),
        column("proposition", "onr:proposition", "What is claimed, the same for who denies it."),
        column(
            "proposition_types", "rdf:type", "Its classes.", of="proposition", many=True
        ),
        column("subject", "rdf:subject", "What something is claimed of.", of="proposition"),
        spoken("subject_name", "onr:proposition rdf:subject rdfs:label", "It by its label."),
        column("predicate", "rdf:predicate", "What is claimed of it.", of="proposition"),
        spoken("predicate_name", "onr:proposition rdf:predicate onr:edgeLabel", "It in words."),
        column("object", "rdf:object", "Its value; empty where nobody can tell.",
               of="proposition", typed=True),
        spoken("object_name", "onr:proposition rdf:object rdfs:label", "The value by its label."),
        column("in_act", "onr:inAct", "The act in which it was so.", of="proposition"),
        columns("bases", "onr:basis", "The sources on which the claimants rely."),
        columns("spokespeople", "onr:spokesperson", "Who speaks for the claimants."),
        spoken("passed_on_by", "onr:hop onr:agent rdfs:label", "Through whom it came; see hops."),
        column("said_on", "onr:saidOn", "When it was said, as far as the source tells."),
        column("said_in_words", "onr:saidInWords", "The source's word for that time."),
        columns("passages", "onr:evidence", "Where in the source it stands."),
        columns("disputes", "onr:disputes", "The claims that it disputes in so many words."),
        columns("conflicts_with", "onr:conflictsWith", "The claims that cannot hold beside it."),
        columns("accuses", "onr:accuses", "Whom it accuses of wrongdoing; a claim, no finding."),
        columns("documents", "onr:document", "The official documents that are cited for it."),
        column("document_not_cited", "onr:documentNotCited", "Whether the source cites none."),
        columns("replaces", "dcterms:replaces", "The claims whose place it takes."),
        columns("activity", "prov:wasGeneratedBy", "The reading that it comes from."),
        NOTE,
    ),
)  # fmt: skip

TABLES: Final[tuple[Table, ...]] = (
    CLAIMS,
    Table(
        name="questions",
        title="What is asked, and how the claims that answer stand to each other",
        cls=expand("onr:Question"),
        columns=(
            LABEL,
            column("status", "onr:status", "How the answers stand to each other; derived."),
            column("single_sided", "onr:singleSided",
                   "Whether all known accusers belong to the acting agency."),
            column("root_count", "onr:rootCount", "To how many different speakers the answers go back."),
            columns("sides", "onr:side", "The sides from which answers come."),
            column("aspect", "onr:aspect", "What is asked."),
            column("topic", "onr:topic", "Of what it is asked."),
            column("scope", "onr:scope", "Within which incident or act."),
            columns("answers", "onr:answeredBy", "The claims that answer it."),
            columns("in_tension_with", "onr:inTension", "Questions that pull against it."),
        ),
    ),
    Table(
        name="conflicts",
        title="Which claims cannot hold beside each other, by which rule",
        cls=expand("onr:Conflict"),
        columns=(
            columns("claims", "onr:between", "The two claims."),
            column("rule", "onr:rule", "The rule that tells it."),
            REASON,
        ),
    ),
    Table(
        name="hops",
        title="Through whom a claim came, in order",
        cls=expand("onr:Hop"),
        columns=(
            column("claim", "onr:hop", "The claim.", inverse=True),
            column("position", "onr:position", "The place in the chain; 1 is next to the claimant."),
            columns("agents", "onr:agent", "Who passed it on."),
        ),
    ),
    Table(
        name="passages",
        title="Where in its source a claim stands: code points and the digest of the words",
        cls=expand("oa:SpecificResource"),
        columns=(
            column("source", "oa:hasSource", "The source."),
            column("quote_digest", "onr:quoteDigest", "SHA-256 of the words as UTF-8."),
            column("selector", "oa:hasSelector", "The identifier of the place.",
                   of_class="oa:TextPositionSelector"),
            column("start", "oa:start", "The first code point, from 0.", of="selector"),
            column("end", "oa:end", "The code point after the last.", of="selector"),
        ),
    ),
    Table(
        name="sources",
        title="Where something was said, each with its own licence where one is known",
        cls=expand("onr:Source"),
        columns=(
            TYPES,
            LABEL,
            columns("publisher", "onr:publisher", "Who published it."),
            column("published_on", "onr:publishedOn", "When, as far as it is known."),
            column("language", "dcterms:language", "Its language."),
            column("text_digest", "onr:textDigest", "SHA-256 of its text as UTF-8."),
            column("text_length", "onr:textLength", "The length of its text in code points."),
            column("license", "dcterms:license", "Its own licence."),
            column("address", "dcterms:source", "Its address."),
            NOTE,
        ),
    ),
    *(
        Table(name=name, title=title, cls=expand(cls), columns=(LABEL, INCIDENT, NOTE))
        for name, cls, title in (
            ("acts", "onr:Act", "What claims tell of as having happened; what it was is claimed"),
            ("items", "onr:Item", "What claims tell of as objects; what they were is claimed"),
            ("involvements", "onr:Involvement", "Somebody in an act; the role is claimed"),
        )
    ),
    *(
        Table(name=name, title=title, cls=expand(cls), columns=(LABEL, UNNAMED, NOTE))
        for name, cls, title in (
            ("incidents", "onr:Incident", "Incidents by neutral names"),
            ("groups", "onr:Group", "Several people who are told of as one"),
            ("agencies", "onr:Agency", "Agencies"),
            ("units", "onr:Unit", "Units of agencies"),
            ("posts", "onr:Post", "Offices that somebody may hold"),
            ("outlets", "onr:Outlet", "Those who publish"),
            ("places", "onr:Place", "Places by their names"),
        )
    ),
    Table(
        name="people",
        title="People, by name only where a source names them",
        cls=expand("onr:Person"),
        columns=(
            LABEL,
            UNNAMED,
            columns("naming_basis", "onr:namingBasis", "Why the name may stand here."),
            column("minor", "onr:minor", "Whether the person was a minor."),
            column("visibility", "onr:visibility", "How the person is to be shown."),
            NOTE,
        ),
    ),
    Table(
        name="judgements",
        title="What the editors decided: sides, replies, and who is the same as whom",
        cls=expand("onr:Judgement"),
        columns=(
            TYPES,
            columns("incidents", "onr:aboutIncident", "The incident for which it is decided."),
            column("agent", "onr:agent", "Of whom."),
            columns("side", "onr:side", "The side on which the agent stands."),
            column("reply_state", "onr:replyState", "What the agent had to say to it."),
            column("left", "onr:left", "One of two that are compared."),
            column("right", "onr:right", "The other."),
            column("verdict", "onr:verdict", "Same, different or unsure; reversible."),
            column("score", "onr:score", "The likelihood on which it rests."),
            REASON,
            BY,
        ),
    ),
    Table(
        name="notices",
        title="Retractions, corrections, replies and takedowns",
        cls=expand("onr:Notice"),
        columns=(
            TYPES,
            LABEL,
            columns("concerns", "onr:concerns", "What it is about."),
            column("on", "onr:noticeOn", "The day."),
            REASON,
            BY,
            column("told_in", "onr:toldIn", "The source in which it can be read."),
            column("replaced_by", "dcterms:isReplacedBy", "The claim in the place of the old one."),
            NOTE,
        ),
    ),
    Table(
        name="tombstones",
        title="What is left of what was taken out",
        cls=expand("onr:Tombstone"),
        columns=(
            column("removed_digest", "onr:removedDigest", "SHA-256 of its identifier."),
            column("removed_on", "onr:removedOn", "The day."),
            REASON,
            BY,
        ),
    ),
    Table(
        name="activities",
        title="Readings: who took claims from which source",
        cls=expand("prov:Activity"),
        columns=(
            LABEL,
            columns("used", "prov:used", "The source."),
            columns("by", "prov:wasAssociatedWith", "Who read it."),
        ),
    ),
    Table(
        name="publishers",
        title="Who publishes and judges in this record",
        cls=expand("prov:Agent"),
        columns=(LABEL, NOTE),
    ),
)  # fmt: skip
