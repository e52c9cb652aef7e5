//! The swift writer: the kinds of values that files hold, as the library lays them out. A law holds it to the library.

use crate::storage::read::{AS_IT_STANDS, needs_no_escape, unpacked};
use serde::ser::{
    self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleVariant, Serializer,
};
use std::fmt;

/// A value is of a kind that no file holds; the library writes it.
#[derive(Debug)]
pub(super) struct Unusual;

impl fmt::Display for Unusual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("left to the library")
    }
}

impl std::error::Error for Unusual {}

impl ser::Error for Unusual {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A text being written.
#[derive(Default)]
pub(super) struct Plain {
    /// What is written.
    pub(super) text: Vec<u8>,
    /// How many brackets with lines of their own are open.
    depth: usize,
    /// Whether the next text is RON already.
    as_it_stands: bool,
}

const INDENT: usize = 4;
const SPACES: &str = "\n                                                                                ";

impl Plain {
    /// A writer in so many brackets.
    pub(super) fn within(depth: usize) -> Self {
        Self { depth, ..Self::default() }
    }

    /// Goes on to the next item of a list.
    pub(super) fn next_item(&mut self) -> Result<(), Unusual> {
        self.text.push(b',');
        self.line()
    }

    fn push(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    /// A new line, indented.
    fn line(&mut self) -> Result<(), Unusual> {
        self.push(SPACES.get(..=INDENT * self.depth).ok_or(Unusual)?);
        Ok(())
    }

    fn open<'p>(&'p mut self, open: &'static str, close: &'static str, length: Option<usize>) -> Inside<'p> {
        self.push(open);
        self.depth += 1;
        // Where nothing stands between them, both brackets stand on one line.
        Inside { writer: self, close, first: true, lines: length != Some(0) }
    }
}

/// The sign of a digit.
fn digit(digit: u16) -> u8 {
    u8::try_from(digit).map_or(b'?', |digit| b'0' + digit)
}

/// Values between two brackets, each on a line of its own.
pub(super) struct Inside<'p> {
    writer: &'p mut Plain,
    close: &'static str,
    first: bool,
    lines: bool,
}

impl Inside<'_> {
    fn item(&mut self, name: Option<&'static str>, value: &(impl Serialize + ?Sized)) -> Result<(), Unusual> {
        if self.first {
            self.first = false;
        } else {
            self.writer.text.push(b',');
        }
        self.writer.line()?;
        if let Some(name) = name {
            self.writer.push(name);
            self.writer.push(": ");
        }
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> Result<(), Unusual> {
        self.writer.depth -= 1;
        if !self.first {
            self.writer.text.push(b',');
        }
        if self.lines {
            self.writer.line()?;
        }
        self.writer.push(self.close);
        Ok(())
    }
}

/// Values between round brackets on one line.
pub(super) struct Row<'p> {
    writer: &'p mut Plain,
    first: bool,
}

impl Row<'_> {
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unusual> {
        if self.first {
            self.first = false;
        } else {
            self.writer.push(", ");
        }
        value.serialize(&mut *self.writer)
    }

    #[expect(clippy::unnecessary_wraps, reason = "as all values end")]
    fn close(self) -> Result<(), Unusual> {
        self.writer.text.push(b')');
        Ok(())
    }
}

/// Kinds of values that no file holds.
macro_rules! unusual {
    ($($method:ident($kind:ty))*) => {
        $(fn $method(self, _: $kind) -> Result<(), Unusual> {
            Err(Unusual)
        })*
    };
}

impl<'p> Serializer for &'p mut Plain {
    type Ok = ();
    type Error = Unusual;
    type SerializeSeq = Inside<'p>;
    type SerializeTuple = Row<'p>;
    type SerializeTupleStruct = Impossible<(), Unusual>;
    type SerializeTupleVariant = Row<'p>;
    type SerializeMap = Inside<'p>;
    type SerializeStruct = Inside<'p>;
    type SerializeStructVariant = Inside<'p>;

    /// Most of a large plan is amounts by year, which come packed to whom no text is asked of.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unusual> {
        self.push(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unusual> {
        self.push(itoa::Buffer::new().format(value));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unusual> {
        if self.as_it_stands {
            self.push(value);
            return Ok(());
        }
        if !needs_no_escape(value) {
            return Err(Unusual);
        }
        self.text.push(b'"');
        self.push(value);
        self.text.push(b'"');
        Ok(())
    }

    /// Amounts by year, packed.
    fn serialize_bytes(self, amounts: &[u8]) -> Result<(), Unusual> {
        self.text.push(b'{');
        self.depth += 1;
        for (year, amount) in unpacked(amounts) {
            self.line()?;
            let year = year.number();
            let [a, b, c, d] = [year / 1000, year / 100 % 10, year / 10 % 10, year % 10].map(digit);
            self.text.extend_from_slice(&[a, b, c, d, b':', b' ', b'"']);
            amount.spell(&mut self.text);
            self.push("\",");
        }
        self.depth -= 1;
        if !amounts.is_empty() {
            self.line()?;
        }
        self.text.push(b'}');
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unusual> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Unusual> {
        self.push(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Unusual> {
        if name != AS_IT_STANDS {
            return Err(Unusual);
        }
        self.as_it_stands = true;
        value.serialize(&mut *self)?;
        self.as_it_stands = false;
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unusual> {
        self.push(variant);
        self.text.push(b'(');
        value.serialize(&mut *self)?;
        self.text.push(b')');
        Ok(())
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Inside<'p>, Unusual> {
        Ok(self.open("[", "]", length))
    }

    fn serialize_tuple(self, _: usize) -> Result<Row<'p>, Unusual> {
        self.text.push(b'(');
        Ok(Row { writer: self, first: true })
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Row<'p>, Unusual> {
        self.push(variant);
        self.serialize_tuple(length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Inside<'p>, Unusual> {
        Ok(self.open("{", "}", length))
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Inside<'p>, Unusual> {
        self.push(name);
        Ok(self.open("(", ")", Some(length)))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Inside<'p>, Unusual> {
        self.serialize_struct(variant, length)
    }

    fn serialize_u8(self, value: u8) -> Result<(), Unusual> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Unusual> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Unusual> {
        self.serialize_u64(value.into())
    }

    unusual! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_f32(f32) serialize_f64(f64)
        serialize_char(char) serialize_unit_struct(&'static str)
    }

    fn serialize_none(self) -> Result<(), Unusual> {
        Err(Unusual)
    }

    fn serialize_unit(self) -> Result<(), Unusual> {
        Err(Unusual)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unusual> {
        Err(Unusual)
    }
}

impl SerializeSeq for Inside<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(None, value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

/// Fields with their names.
macro_rules! fields {
    ($($kind:ident)*) => {
        $(impl $kind for Inside<'_> {
            type Ok = ();
            type Error = Unusual;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unusual> {
                self.item(Some(name), value)
            }

            fn end(self) -> Result<(), Unusual> {
                self.close()
            }
        })*
    };
}

fields! { SerializeStruct SerializeStructVariant }

impl SerializeTuple for Row<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl SerializeTupleVariant for Row<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl SerializeMap for Inside<'_> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unusual> {
        self.item(None, key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.writer.push(": ");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}
