//! The swift writer: the kinds of values that files hold, as the library lays them out. A law holds it to the library.

use super::sink::Sink;
use crate::storage::read::{AS_IT_STANDS, needs_no_escape};
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
pub(super) struct Plain<'s, S> {
    sink: &'s mut S,
    /// How many brackets with lines of their own are open.
    depth: usize,
    /// Whether the next text is RON already.
    as_it_stands: bool,
}

const INDENT: usize = 4;
const SPACES: &str = "\n                                                                                ";

impl<'s, S: Sink> Plain<'s, S> {
    pub(super) const fn new(sink: &'s mut S) -> Self {
        Self { sink, depth: 0, as_it_stands: false }
    }

    /// A new line, indented.
    fn line(&mut self) -> Result<(), Unusual> {
        self.sink.push(SPACES.get(..=INDENT * self.depth).ok_or(Unusual)?);
        Ok(())
    }

    fn open<'p>(&'p mut self, open: &'static str, close: &'static str, length: Option<usize>) -> Inside<'p, 's, S> {
        self.sink.push(open);
        self.depth += 1;
        // Where nothing stands between them, both brackets stand on one line.
        Inside { writer: self, close, first: true, lines: length != Some(0) }
    }
}

/// Values between two brackets, each on a line of its own.
pub(super) struct Inside<'p, 's, S> {
    writer: &'p mut Plain<'s, S>,
    close: &'static str,
    first: bool,
    lines: bool,
}

impl<S: Sink> Inside<'_, '_, S> {
    fn item(&mut self, name: Option<&'static str>, value: &(impl Serialize + ?Sized)) -> Result<(), Unusual> {
        if self.first {
            self.first = false;
        } else {
            self.writer.sink.push(",");
        }
        self.writer.line()?;
        if let Some(name) = name {
            self.writer.sink.push(name);
            self.writer.sink.push(": ");
        }
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> Result<(), Unusual> {
        self.writer.depth -= 1;
        if !self.first {
            self.writer.sink.push(",");
        }
        if self.lines {
            self.writer.line()?;
        }
        self.writer.sink.push(self.close);
        Ok(())
    }
}

/// Values between round brackets on one line.
pub(super) struct Row<'p, 's, S> {
    writer: &'p mut Plain<'s, S>,
    first: bool,
}

impl<S: Sink> Row<'_, '_, S> {
    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unusual> {
        if self.first {
            self.first = false;
        } else {
            self.writer.sink.push(", ");
        }
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> Result<(), Unusual> {
        self.writer.sink.push(")");
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

impl<'p, 's, S: Sink> Serializer for &'p mut Plain<'s, S> {
    type Ok = ();
    type Error = Unusual;
    type SerializeSeq = Inside<'p, 's, S>;
    type SerializeTuple = Row<'p, 's, S>;
    type SerializeTupleStruct = Impossible<(), Unusual>;
    type SerializeTupleVariant = Row<'p, 's, S>;
    type SerializeMap = Inside<'p, 's, S>;
    type SerializeStruct = Inside<'p, 's, S>;
    type SerializeStructVariant = Inside<'p, 's, S>;

    fn serialize_bool(self, value: bool) -> Result<(), Unusual> {
        self.sink.push(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unusual> {
        self.sink.push(itoa::Buffer::new().format(value));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unusual> {
        if self.as_it_stands {
            self.sink.push(value);
            return Ok(());
        }
        if !needs_no_escape(value) {
            return Err(Unusual);
        }
        self.sink.push("\"");
        self.sink.push(value);
        self.sink.push("\"");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unusual> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Unusual> {
        self.sink.push(variant);
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
        self.sink.push(variant);
        self.sink.push("(");
        value.serialize(&mut *self)?;
        self.sink.push(")");
        Ok(())
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Inside<'p, 's, S>, Unusual> {
        Ok(self.open("[", "]", length))
    }

    fn serialize_tuple(self, _: usize) -> Result<Row<'p, 's, S>, Unusual> {
        self.sink.push("(");
        Ok(Row { writer: self, first: true })
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Row<'p, 's, S>, Unusual> {
        self.sink.push(variant);
        self.serialize_tuple(length)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Inside<'p, 's, S>, Unusual> {
        Ok(self.open("{", "}", length))
    }

    fn serialize_struct(self, name: &'static str, length: usize) -> Result<Inside<'p, 's, S>, Unusual> {
        self.sink.push(name);
        Ok(self.open("(", ")", Some(length)))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Inside<'p, 's, S>, Unusual> {
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
        serialize_char(char) serialize_bytes(&[u8]) serialize_unit_struct(&'static str)
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

impl<S: Sink> SerializeSeq for Inside<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(None, value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl<S: Sink> SerializeMap for Inside<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unusual> {
        self.item(None, key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.writer.sink.push(": ");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl<S: Sink> SerializeStruct for Inside<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unusual> {
        self.item(Some(name), value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl<S: Sink> SerializeStructVariant for Inside<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unusual> {
        self.item(Some(name), value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl<S: Sink> SerializeTuple for Row<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}

impl<S: Sink> SerializeTupleVariant for Row<'_, '_, S> {
    type Ok = ();
    type Error = Unusual;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unusual> {
        self.item(value)
    }

    fn end(self) -> Result<(), Unusual> {
        self.close()
    }
}
