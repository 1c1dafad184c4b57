"""Figures of pay: exact, never negative, and written in the file as text, so that no reader rounds them."""

from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from app.document.currencies import is_currency
from app.document.frozen import Frozen, refuse
from app.errors import Problem

#: Digits of a text that holds a figure: up to 16 before the point, for 10^15 is the most, and 9 behind it.
#: Those of other scripts are not meant: which of them Decimal can read differs between its versions.
_WRITTEN: Final = r"^-?[0-9]{1,16}(\.[0-9]{1,9})?$"


class _Exact:
    """A figure is a text in a file and a Decimal in memory; floats are refused, for they are not exact."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        figure = handler(source)
        read = core_schema.no_info_after_validator_function(Decimal, core_schema.str_schema(pattern=_WRITTEN))
        return core_schema.json_or_python_schema(
            json_schema=core_schema.chain_schema([read, figure]),
            python_schema=figure,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _written, when_used="json", return_schema=core_schema.str_schema()
            ),
        )

    def __get_pydantic_json_schema__(
        self, built: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": _WRITTEN}


def _written(figure: Decimal) -> str:
    """Write a figure without an exponent, and without zeros at its end that say nothing."""
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_EXACT = _Exact()

Figure = Annotated[Decimal, Field(ge=0, le=10**15, decimal_places=9), _EXACT]
Money = Annotated[Decimal, Field(ge=0, le=10**15, decimal_places=3), _EXACT]
Part = Annotated[Decimal, Field(ge=0, le=1, decimal_places=9), _EXACT]
Growth = Annotated[Decimal, Field(gt=-1, le=10, decimal_places=9), _EXACT]


def _known(code: str) -> str:
    if not is_currency(code):
        refuse(Problem("", "The three letters of a currency are needed here, such as EUR or USD."))
    return code


#: The three letters of a currency in use, such as EUR.
Currency = Annotated[str, AfterValidator(_known)]


class Estimate(Frozen):
    """A figure with the range around it; without a range it is certain."""

    likely: Figure = Field(description="The likely figure.")
    low: Figure | None = Field(default=None, description="The least it could be; nothing: certain.")
    high: Figure | None = Field(default=None, description="The most it could be; nothing: certain.")

    @property
    def least(self) -> Decimal:
        """The least it could be; the likely figure where it is certain."""
        return self.likely if self.low is None else self.low

    @property
    def most(self) -> Decimal:
        """The most it could be; the likely figure where it is certain."""
        return self.likely if self.high is None else self.high

    @model_validator(mode="after")
    def _in_order(self) -> "Estimate":
        if (self.low is None) != (self.high is None):
            missing = "low" if self.low is None else "high"
            refuse(Problem(missing, "low and high stand together, or neither does."))
        if not self.least <= self.likely <= self.most:
            refuse(Problem("likely", "The likely figure stands between low and high."))
        return self
