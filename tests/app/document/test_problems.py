import pytest

from app.document.problems import place_of


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), ""),
        (("title",), "title"),
        (("offers", 2, "teams", 0, "position", "low"), "offers[2].teams[0].position.low"),
        (("offers", 0, "assessments", 1, "likely", "float"), "offers[0].assessments[1].likely"),
        (("criteria", 0, "scale", "rating", "words", 3, "at"), "criteria[0].scale.words[3].at"),
        (("criteria", 0, "scale", "number"), "criteria[0].scale"),
        (("criteria", 0, "scale", "rating", "rating"), "criteria[0].scale.rating"),
        (("offers", 0, "company", "function-before[clean(), str]"), "offers[0].company"),
    ],
)
def test_a_place_is_written_as_in_the_file(location: tuple[int | str, ...], place: str):
    assert place_of(location) == place
