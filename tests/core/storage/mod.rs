//! Files in, text out.

#[cfg(test)]
mod agreements;
#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
pub(crate) mod arbitrary_agreement;
#[cfg(test)]
mod broken;
#[cfg(test)]
mod file;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod locate;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod round_trip;
mod settings;
