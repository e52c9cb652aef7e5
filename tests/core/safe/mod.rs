//! Nothing is ever lost: saving under faults and kills, and the journal that a crash leaves behind.

#[cfg(test)]
mod faults;
#[cfg(test)]
mod journal;
#[cfg(test)]
mod kill;
