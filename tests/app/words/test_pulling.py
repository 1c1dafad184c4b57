from app.scoring.ranking import rank
from app.sureness.rating_flips import flips_past
from app.words.pulling import pulled_title, ways
from tests.builders import benefits

ROWS = {
    "North": {"A": 90.0, "B": 60.0},
    "South": {"A": 70.0, "B": 60.0},
    "West": {"A": 40.0, "B": 50.0},
}
RANKING = rank(benefits(ROWS, {"A": 1.0, "B": 1.0}))


def test_it_says_what_would_be_needed_to_lead_to_pass_and_to_fall_behind():
    assert pulled_title(RANKING, "south", "north") == "What South would need to lead"
    assert pulled_title(RANKING, "west", "south") == "What West would need to pass South"
    assert pulled_title(RANKING, "north", "south") == "What would put North behind South"
    assert pulled_title(RANKING, "north", None) == "Nothing stands beyond North"


def test_each_way_tells_what_stands_now_and_what_would_do():
    """Ten points behind, half of the weight: 20 of 100 on either."""
    found = ways(RANKING, flips_past(RANKING, "south", "north"))
    assert [(way.criterion, way.change) for way in found] == [("A", "70 → 90"), ("B", "60 → 80")]
    assert found[0].value_now < found[0].value_needed
    down = ways(RANKING, flips_past(RANKING, "north", "south"))
    assert [(way.criterion, way.change) for way in down] == [("A", "90 → 70"), ("B", "60 → 40")]
