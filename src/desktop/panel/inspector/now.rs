//! What the fields of an editor say that the scenario does not say yet: being typed, or taken over.

/// A value that is not the scenario's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Now<T> {
    /// What it is.
    pub(super) value: T,
    /// Whether it was taken over in this frame; else it is still being typed.
    pub(super) taken: bool,
}

impl<T> Now<T> {
    /// A value that was chosen, and so taken over at once.
    pub(super) const fn taken(value: T) -> Self {
        Self { value, taken: true }
    }

    /// The same of something made of the value.
    pub(super) fn map<U>(self, make: impl FnOnce(T) -> U) -> Now<U> {
        Now { value: make(self.value), taken: self.taken }
    }
}

/// Puts together what several fields say.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    is_new: bool,
    taken: bool,
}

impl Gathered {
    /// What a field says: something new, or else what is known.
    pub(super) fn typed<T>(&mut self, now: Option<Now<T>>, known: T) -> T {
        let Some(now) = now else { return known };
        self.is_new = true;
        self.taken |= now.taken;
        now.value
    }

    /// What a dropdown says: another choice, or else what is known.
    pub(super) fn chosen<T>(&mut self, choice: Option<T>, known: T) -> T {
        self.typed(choice.map(Now::taken), known)
    }

    /// What they say together, if any of it is new.
    pub(super) fn of<T>(&self, value: T) -> Option<Now<T>> {
        self.is_new.then_some(Now { value, taken: self.taken })
    }
}
