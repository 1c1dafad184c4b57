"""The base of every value in the file, and the bounded kinds of text and number they are made of."""

from operator import is_
from typing import Annotated, Any, NoReturn, Self, cast

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from app.document.problems import problems_from
from app.errors import Problem, Refused


class Frozen(BaseModel):
    """A value that never changes: an edit makes a new one that shares every untouched part with the old."""

    # A value that cannot be may be a figure of pay: no message, log or report of a bug repeats it.
    model_config = ConfigDict(
        strict=True, extra="forbid", allow_inf_nan=False, frozen=True, hide_input_in_errors=True
    )

    def replace(self, **changes: Any) -> Self:
        """Copy with some fields changed, after checking the whole of the new value.

        Parameters
        ----------
        **changes : new values by field name.

        Returns
        -------
        The copy; fields that were not named stay the same objects. The value itself where nothing changes.

        Raises
        ------
        Refused
            The new value cannot be; each problem names its field.
        """
        current = self.__dict__
        changed = {
            name: value
            for name, value in changes.items()
            if name not in current or not _same(current[name], value)
        }
        if not changed:
            return self
        try:
            # What stays was checked when it came: a validator may ask which fields those are.
            checked = type(self).model_validate(
                {**current, **changed}, context=current.keys() - changed.keys()
            )
        except ValidationError as error:
            raise Refused(problems_from(error)) from None
        return self.unchecked(**{name: checked.__dict__[name] for name in changed})

    def unchecked(self, **changes: Any) -> Self:
        """Copy with some fields changed, whatever they are: for what is tried or printed, and never kept."""
        return self.model_copy(update=changes)


def _same(old: object, new: object) -> bool:
    """Tell whether nothing changes: the same object, or a row of the very same objects."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        before, after = cast(tuple[object, ...], old), cast(tuple[object, ...], new)
        return len(before) == len(after) and all(map(is_, before, after))
    return old is new


def refuse(*problems: Problem) -> NoReturn:
    """Raise, inside a validator, problems whose places are relative to the value being checked."""
    raise PydanticCustomError(
        "refused", "{text}", {"text": "; ".join(str(problem) for problem in problems), "problems": problems}
    )


def _whole(value: object) -> object:
    """Put the replacement character in the place of what is none: half a surrogate pair, and U+FFFE.

    The one cannot be written as UTF-8. Of a text that begins with the other Qt turns the bytes of all that
    follows round, as if it were from another machine.
    """
    if isinstance(value, str) and not value.isascii():
        value = value.replace("\ufffe", "\ufffd")
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


class _Clean:
    """Cleans texts that are typed or pasted; those in a file are checked by its parser, and in Rust alone."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = handler(source)
        typed = core_schema.no_info_before_validator_function(_whole, text)
        return core_schema.json_or_python_schema(json_schema=text, python_schema=typed)


_CLEAN = _Clean()

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")]
#: A name has so many characters at most.
LONGEST_NAME = 200
Name = Annotated[str, StringConstraints(pattern=r"\S", max_length=LONGEST_NAME), _CLEAN]
Line = Annotated[str, StringConstraints(max_length=500), _CLEAN]
Text = Annotated[str, StringConstraints(max_length=20_000), _CLEAN]
Share = Annotated[float, Field(ge=0, le=1)]
Measure = Annotated[float, Field(ge=-1e15, le=1e15)]
