//! The tree under construction: nodes in one list that refer to each other by number.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use crate::source::Span;

/// A node of the tree under construction.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    pub(super) at: usize,
    pub(super) name: QualName,
}

#[derive(Debug, Default)]
pub(super) struct Slot {
    parent: Option<usize>,
    pub(super) children: Vec<usize>,
    pub(super) data: Data,
}

#[derive(Debug, Default)]
pub(super) enum Data {
    #[default]
    Nothing,
    Text(String),
    Element {
        name: LocalName,
        attributes: Vec<Attribute>,
        span: Option<Span>,
    },
}

/// The tree under construction. The document is its first node.
#[derive(Debug)]
pub(super) struct Arena {
    pub(super) nodes: RefCell<Vec<Slot>>,
    /// Where the tag stands that is being processed.
    pub(super) span: Cell<Option<Span>>,
}

impl Default for Arena {
    fn default() -> Self {
        Self { nodes: RefCell::new(vec![Slot::default()]), span: Cell::new(None) }
    }
}

impl Arena {
    fn insert(&self, data: Data) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Slot { data, ..Slot::default() });
        nodes.len() - 1
    }

    fn detach(&self, at: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            nodes[parent].children.retain(|&it| it != at);
        }
    }

    /// Puts a node among the children of another, before the one at `place`.
    fn put(&self, parent: usize, place: Option<usize>, child: NodeOrText<Handle>) {
        let child = match child {
            NodeOrText::AppendNode(it) => {
                self.detach(it.at);
                it.at
            }
            NodeOrText::AppendText(it) => {
                let mut nodes = self.nodes.borrow_mut();
                let place = place.unwrap_or(nodes[parent].children.len());
                let before = place.checked_sub(1).map(|it| nodes[parent].children[it]);
                if let Some(Data::Text(last)) = before.map(|before| &mut nodes[before].data) {
                    last.push_str(&it);
                    return;
                }
                drop(nodes);
                self.insert(Data::Text(it.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[child].parent = Some(parent);
        let children = &mut nodes[parent].children;
        children.insert(place.unwrap_or(children.len()).min(children.len()), child);
    }
}

impl TreeSink for Arena {
    type Handle = Handle;
    type Output = ();
    type ElemName<'a> = &'a QualName;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { at: 0, name: QualName::new(None, ns!(), local_name!("")) }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, _: ElementFlags) -> Handle {
        let data =
            Data::Element { name: name.local.clone(), attributes: attrs, span: self.span.get() };
        Handle { at: self.insert(data), name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        let name = QualName::new(None, ns!(), local_name!(""));
        Handle { at: self.insert(Data::Nothing), name }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.create_comment(StrTendril::new())
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(parent.at, None, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        let has_parent = self.nodes.borrow()[element.at].parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.at == y.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new_node: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(it) = &new_node {
            self.detach(it.at);
        }
        let nodes = self.nodes.borrow();
        let Some(parent) = nodes[sibling.at].parent else { return };
        // It is the last one in nearly all cases.
        let place = nodes[parent].children.iter().rposition(|&it| it == sibling.at);
        drop(nodes);
        self.put(parent, place, new_node);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.nodes.borrow_mut()[target.at].data {
            for attribute in attrs {
                if !attributes.iter().any(|it| it.name == attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        for &child in &children {
            nodes[child].parent = Some(new_parent.at);
        }
        nodes[new_parent.at].children.extend(children);
    }
}
