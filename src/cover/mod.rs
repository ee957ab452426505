//! The cover: an SVG drawn with the volume's words, and its picture.
#[derive(Default)]
pub struct Faces;
pub struct Cover {
    pub svg: String,
    pub picture: Option<(Vec<u8>, crate::publication::MediaType)>,
}
pub fn draw(_: &(), _: &Faces, _: &mut crate::diagnostic::Diagnostics) -> Cover {
    Cover { svg: String::new(), picture: None }
}
