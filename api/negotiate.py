"""Choose a media type by Accept, as RFC 9110 says."""

from collections.abc import Sequence

from api.errors import NotAcceptable


def best(accept: str | None, offers: Sequence[str]) -> str:
    """The one of `offers` (our order of preference) that `accept` likes best; the first without a header.

    The most specific range that fits an offer gives its weight; raises `NotAcceptable` when all weigh 0.
    """
    if not accept or not accept.strip():
        return offers[0]
    ranges = [_range(part) for part in accept.split(",") if part.strip()]
    weighed = [(_weight(offer, ranges), -n, offer) for n, offer in enumerate(offers)]
    weight, _, offer = max(weighed)
    if weight <= 0:
        raise NotAcceptable(f"none of the types in Accept can be given; there are: {', '.join(dict.fromkeys(offers))}")
    return offer


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip() for piece in part.split(";"))
    weight = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                weight = min(1.0, max(0.0, float(value.strip())))
            except ValueError:
                weight = 0.0
    return media.lower(), weight


def _weight(offer: str, ranges: list[tuple[str, float]]) -> float:
    for wanted in (offer, offer.split("/", maxsplit=1)[0] + "/*", "*/*"):
        fitting = [weight for media, weight in ranges if media == wanted]
        if fitting:
            return max(fitting)
    return 0.0
