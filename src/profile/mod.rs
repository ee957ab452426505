//! Stage 5: a publication is fitted to a kind of device. A profile is data plus small transforms.
