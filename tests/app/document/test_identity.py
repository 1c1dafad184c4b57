from app.document.identity import This


def test_only_the_very_same_object_is_this():
    one, other = [1], [1]
    assert This(one) == This(one)
    assert This(one) != This(other)
    assert This(one) != one
    assert {This(one): 1, This(other): 2}[This(one)] == 1
