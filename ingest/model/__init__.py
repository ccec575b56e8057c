"""The data classes that the steps of ingest hand to one another; frozen, without behaviour beyond themselves."""

from ingest.model.actor import Actor
from ingest.model.article import Article
from ingest.model.date import DateMention
from ingest.model.document import Document
from ingest.model.event import Event, EventKind, Outcome, Part, Participant
from ingest.model.extraction import Extraction
from ingest.model.mention import ActorType, Gender, Mention, MentionKind, Number
from ingest.model.role import Role, RoleName, RoleStatus
from ingest.model.segment import Segment, SegmentRole
from ingest.model.span import Span
from ingest.model.statement import Act, Mode, Statement
from ingest.model.token import Token, TokenKind

__all__ = [
    "Act",
    "Actor",
    "ActorType",
    "Article",
    "DateMention",
    "Document",
    "Event",
    "EventKind",
    "Extraction",
    "Gender",
    "Mention",
    "MentionKind",
    "Mode",
    "Number",
    "Outcome",
    "Part",
    "Participant",
    "Role",
    "RoleName",
    "RoleStatus",
    "Segment",
    "SegmentRole",
    "Span",
    "Statement",
    "Token",
    "TokenKind",
]
