//! How plain text answers what the shapes of files ask for.

use super::{Plain, Unusual};
use crate::storage::read::AS_IT_STANDS;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;
use std::borrow::Cow;

const ROUND: [u8; 2] = *b"()";
const SQUARE: [u8; 2] = *b"[]";
const CURLY: [u8; 2] = *b"{}";

impl<'de> Deserializer<'de> for &mut Plain<'de> {
    type Error = Unusual;

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        match self.word()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Unusual),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        match self.quoted()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        visitor.visit_borrowed_str(self.word()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.skip_space();
        let start = self.at;
        let explicit = matches!(self.word(), Ok("Some" | "None"));
        self.at = start;
        if explicit { Err(Unusual) } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Unusual> {
        if name == AS_IT_STANDS {
            return visitor.visit_borrowed_str(self.exact()?);
        }
        self.name(name)?;
        self.one(|reader| visitor.visit_newtype_struct(reader))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unusual> {
        self.between(ROUND, |items| visitor.visit_seq(items))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.between(SQUARE, |items| visitor.visit_seq(items))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.between(CURLY, |pairs| visitor.visit_map(pairs))
    }

    /// The inside of a map of plain numbers and texts as it stands.
    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unusual> {
        self.sign(b'{')?;
        let value = visitor.visit_borrowed_str(self.up_to(b'}')?)?;
        self.sign(b'}')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        self.name(name)?;
        self.between(ROUND, |fields| visitor.visit_map(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unusual> {
        visitor.visit_enum(self)
    }

    /// Most of a large plan is amounts by year. A shape that asks can have them as they stand, as no other reader has.
    fn is_human_readable(&self) -> bool {
        false
    }

    /// No file has a value of which its place does not say the kind.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Unusual> {
        Err(Unusual)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u128 f32 f64 char string byte_buf unit unit_struct tuple_struct ignored_any
    }
}

/// What stands between two brackets.
pub(super) struct Inside<'r, 'de> {
    pub(super) reader: &'r mut Plain<'de>,
    pub(super) close: u8,
}

impl Inside<'_, '_> {
    fn is_at_end(&mut self) -> bool {
        self.reader.skip_space();
        self.reader.byte() == Some(self.close)
    }
}

impl<'de> SeqAccess<'de> for Inside<'_, 'de> {
    type Error = Unusual;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Unusual> {
        if self.is_at_end() {
            return Ok(None);
        }
        let value = seed.deserialize(&mut *self.reader)?;
        self.reader.end_of_item(self.close)?;
        Ok(Some(value))
    }
}

impl<'de> MapAccess<'de> for Inside<'_, 'de> {
    type Error = Unusual;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Unusual> {
        if self.is_at_end() {
            return Ok(None);
        }
        let key = seed.deserialize(&mut *self.reader)?;
        self.reader.sign(b':')?;
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Unusual> {
        let value = seed.deserialize(&mut *self.reader)?;
        self.reader.end_of_item(self.close)?;
        Ok(value)
    }
}

impl<'de> EnumAccess<'de> for &mut Plain<'de> {
    type Error = Unusual;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Unusual> {
        let variant = seed.deserialize(&mut *self)?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Plain<'de> {
    type Error = Unusual;

    fn unit_variant(self) -> Result<(), Unusual> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Unusual> {
        self.one(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unusual> {
        self.between(ROUND, |items| visitor.visit_seq(items))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Unusual> {
        self.between(ROUND, |fields| visitor.visit_map(fields))
    }
}
