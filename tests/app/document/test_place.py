from app.document import NOWHERE, Place


def test_a_place_is_what_it_names():
    assert Place() == NOWHERE
    assert Place(option="north", criterion="a") == Place(criterion="a", option="north")
    assert len({Place(option="north"), Place(package="north"), Place(fact="north"), NOWHERE}) == 4
