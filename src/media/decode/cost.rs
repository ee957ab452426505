//! Which drawings take no more time and memory to draw than a picture may.

use resvg::usvg::filter::Kind;
use resvg::usvg::{Group, Node};

/// The most groups that are drawn by themselves first, each as large as the picture.
const LAYERS: usize = 200;
/// The most of them in one another.
const LAYERS_DEEP: usize = 12;
/// The most steps of all filters, each of which goes over the whole picture.
const STEPS: usize = 50;
/// The most octaves of noise: more are too fine to be seen.
const OCTAVES: u32 = 10;
/// How far a step may look around each pixel, in the drawing's own units.
const REACH: f32 = 20.0;
/// The most cells of a matrix that is laid on each pixel.
const CELLS: u32 = 100;

/// Whether a drawing is drawn in good time.
pub(super) fn is_bearable(root: &Group) -> bool {
    let mut cost = Cost::default();
    cost.add(root, 0);
    !cost.is_too_much
}

#[derive(Default)]
struct Cost {
    layers: usize,
    steps: usize,
    is_too_much: bool,
}

impl Cost {
    /// Adds a group. Nothing nests deeper than usvg lets it.
    fn add(&mut self, group: &Group, depth: usize) {
        let depth = depth + usize::from(group.should_isolate());
        self.layers += usize::from(group.should_isolate());
        let steps = || group.filters().iter().flat_map(|it| it.primitives());
        self.steps += steps().count();
        self.is_too_much |= !steps().all(|it| is_cheap(it.kind()))
            || self.layers > LAYERS
            || depth > LAYERS_DEEP
            || self.steps > STEPS;
        for node in group.children() {
            if self.is_too_much {
                return;
            }
            if let Node::Group(it) = node {
                self.add(it, depth);
            }
            // Patterns, masks, clip paths.
            node.subroots(|it| self.add(it, depth));
        }
    }
}

fn is_cheap(step: &Kind) -> bool {
    match step {
        Kind::Turbulence(it) => it.num_octaves() <= OCTAVES,
        Kind::Morphology(it) => it.radius_x().get() <= REACH && it.radius_y().get() <= REACH,
        Kind::ConvolveMatrix(it) => {
            it.matrix().columns().saturating_mul(it.matrix().rows()) <= CELLS
        }
        _ => true,
    }
}
