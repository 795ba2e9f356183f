"""The SPARQL that a network is read with, over the union of all graphs.

A triple that stands in two graphs gives two rows in that union, hence DISTINCT throughout.
"""

from __future__ import annotations

from typing import Final

INCIDENTS: Final = """
SELECT DISTINCT ?incident ?label WHERE { ?incident a onr:Incident ; rdfs:label ?label }
"""

CLAIMS: Final = """
SELECT DISTINCT ?claim ?incident ?stance ?source ?paraphrase ?subject ?predicate ?object ?act WHERE {
  ?claim onr:aboutIncident ?incident ;
    a onr:Claim ;
    onr:stance ?stance ;
    onr:reportedIn ?source ;
    onr:paraphrase ?paraphrase ;
    onr:proposition ?proposition .
  ?proposition rdf:subject ?subject ; rdf:predicate ?predicate .
  OPTIONAL { ?proposition rdf:object ?object }
  OPTIONAL { ?proposition onr:inAct ?act }
}
"""

DETAILS: Final = """
SELECT DISTINCT ?claim ?property ?value ?incident WHERE {
  VALUES ?property {
    onr:claimant onr:spokesperson onr:basis onr:hedge onr:saidOn onr:saidInWords
    onr:disputes onr:accuses onr:document onr:documentNotCited dcterms:replaces skos:editorialNote
  }
  ?claim onr:aboutIncident ?incident ; ?property ?value .
}
"""

HOPS: Final = """
SELECT DISTINCT ?claim ?position ?agent ?incident WHERE {
  ?claim onr:aboutIncident ?incident ; onr:hop ?hop .
  ?hop onr:position ?position ; onr:agent ?agent .
}
"""

EVIDENCE: Final = """
SELECT DISTINCT ?claim ?source ?start ?end ?digest ?incident WHERE {
  ?claim onr:aboutIncident ?incident ; onr:evidence ?span .
  ?span oa:hasSource ?source ; onr:quoteDigest ?digest ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
}
"""

CONFLICTS: Final = """
SELECT DISTINCT ?claim ?other ?rule ?reason ?incident WHERE {
  ?claim onr:aboutIncident ?incident ; onr:conflictsWith ?other .
  OPTIONAL {
    ?conflict onr:between ?claim, ?other ; onr:rule ?rule .
    OPTIONAL { ?conflict onr:reason ?reason }
  }
}
"""

QUESTIONS: Final = """
SELECT DISTINCT ?question ?label ?status ?topic ?roots ?alone ?claim ?incident WHERE {
  ?claim onr:aboutIncident ?incident .
  ?question onr:answeredBy ?claim ; a onr:Question ; rdfs:label ?label ; onr:status ?status .
  OPTIONAL { ?question onr:topic ?topic }
  OPTIONAL { ?question onr:rootCount ?roots }
  OPTIONAL { ?question onr:singleSided ?alone }
}
"""

QUESTION_LINKS: Final = """
SELECT DISTINCT ?question ?property ?value WHERE {
  VALUES ?property { onr:side onr:inTension onr:aspect }
  ?question a onr:Question ; ?property ?value .
}
"""

THINGS: Final = """
SELECT DISTINCT ?thing ?class ?label WHERE {
  VALUES ?class {
    onr:Person onr:Group onr:Agency onr:Unit onr:Post onr:Outlet onr:Incident onr:Act
    onr:Involvement onr:Item onr:Place onr:Source onr:Article onr:Footage onr:Recording onr:Report
    onr:PressConference onr:SocialMediaPost onr:Dataset onr:Record onr:CourtDocument
  }
  ?thing a ?class ; rdfs:label ?label .
}
"""

THING_DETAILS: Final = """
SELECT DISTINCT ?thing ?property ?value WHERE {
  VALUES ?property {
    onr:partOfIncident onr:publisher onr:publishedOn onr:textDigest onr:textLength onr:unnamed
    dcterms:language dcterms:source dcterms:license skos:editorialNote
  }
  ?thing ?property ?value .
}
"""

REPLIES: Final = """
SELECT DISTINCT ?judgement ?agent ?incident ?state ?reason ?aspect WHERE {
  ?judgement a onr:ReplyJudgement ; onr:agent ?agent ; onr:aboutIncident ?incident ; onr:replyState ?state .
  OPTIONAL { ?judgement onr:reason ?reason }
  OPTIONAL { ?judgement onr:aspect ?aspect }
}
"""

IDENTITIES: Final = """
SELECT DISTINCT ?left ?right ?verdict ?reason WHERE {
  ?judgement a onr:IdentityJudgement ; onr:left ?left ; onr:right ?right ; onr:verdict ?verdict .
  OPTIONAL { ?judgement onr:reason ?reason }
}
"""

WITHDRAWN: Final = """
SELECT DISTINCT ?claim ?day WHERE {
  ?notice a onr:Retraction ; onr:concerns ?claim ; onr:noticeOn ?day .
}
"""

TERMS: Final = """
SELECT DISTINCT ?term ?label WHERE {
  { ?term a onr:ClaimPredicate ; onr:edgeLabel ?label }
  UNION { ?term skos:inScheme ?scheme ; rdfs:label ?label }
}
"""
