package dev.pairspace.domain.crdt;

import java.util.Arrays;

/**
 * Where in a list an index is, and which index an item has, in logarithmic time: a B-tree over the
 * list's order whose nodes count visible units. Built when first asked for; merging alone never
 * needs it.
 *
 * <p>A leaf stands for a run of neighbouring items: it knows the first one and how many there are;
 * the items themselves stay linked in the store. The last leaf used is remembered with the index at
 * which it begins, so that edits near each other do not descend.
 */
final class PositionIndex {

  private static final int MAX_LEAF = 64;
  private static final int MAX_CHILDREN = 32;

  /** A node of the tree; a leaf if it has no children. */
  static final class Node {
    Node parent;
    int visible;

    /** Items of a leaf, children of an inner node. */
    int count;

    /** Of a leaf: its first item. */
    int first;

    Node[] children;
  }

  private final StructStore store;
  private final ItemList list;
  private Node root = new Node();

  private Node lastLeaf;
  private int lastLeafStart;

  /** Result of {@link #find}: units of the found item up to and including the unit asked for. */
  private int foundOffset;

  PositionIndex(StructStore store, ItemList list) {
    this.store = store;
    this.list = list;
    for (int h = list.first; h != StructStore.NONE; h = store.right[h]) {
      if (store.left[h] == StructStore.NONE) {
        root.first = h;
      }
      append(h);
    }
  }

  private void append(int h) {
    Node leaf = store.left[h] == StructStore.NONE ? root : store.leafOf(store.left[h]);
    store.setLeaf(h, leaf);
    leaf.count++;
    addVisible(leaf, store.isVisible(h) ? store.length[h] : 0);
    splitIfFull(leaf);
  }

  /**
   * The item that holds the visible unit at {@code index}, which is below the list's length; {@link
   * #offset} then tells which of its units it is.
   */
  int find(int index) {
    if (lastLeaf == null || index < lastLeafStart || index - lastLeafStart >= lastLeaf.visible) {
      descend(index);
    }
    int rest = index - lastLeafStart;
    int h = lastLeaf.first;
    while (true) {
      if (store.isVisible(h)) {
        if (rest < store.length[h]) {
          foundOffset = rest;
          return h;
        }
        rest -= store.length[h];
      }
      h = store.right[h];
    }
  }

  /** Goes to the leaf that holds the visible unit. */
  private void descend(int index) {
    Node node = root;
    int rest = index;
    while (node.children != null) {
      int i = 0;
      while (rest >= node.children[i].visible) {
        rest -= node.children[i++].visible;
      }
      node = node.children[i];
    }
    lastLeaf = node;
    lastLeafStart = index - rest;
  }

  /** The unit within the item that {@link #find} found. */
  int offset() {
    return foundOffset;
  }

  /** The number of visible units left of an item of this list. */
  int indexOf(int item) {
    Node leaf = store.leafOf(item);
    int index = 0;
    for (int h = leaf.first; h != item; h = store.right[h]) {
      index += store.isVisible(h) ? store.length[h] : 0;
    }
    if (leaf == lastLeaf) {
      return index + lastLeafStart;
    }
    for (Node node = leaf; node.parent != null; node = node.parent) {
      for (int i = 0; node.parent.children[i] != node; i++) {
        index += node.parent.children[i].visible;
      }
    }
    return index;
  }

  /** An item was linked into the list. */
  void insert(int h) {
    int left = store.left[h];
    int right = store.right[h];
    Node leaf;
    if (left != StructStore.NONE) {
      leaf = store.leafOf(left);
    } else {
      leaf = right == StructStore.NONE ? onlyLeaf() : store.leafOf(right);
      leaf.first = h;
    }
    store.setLeaf(h, leaf);
    leaf.count++;
    addVisible(leaf, store.isVisible(h) ? store.length[h] : 0);
    splitIfFull(leaf);
  }

  /** A visible item is about to be deleted. */
  void hide(int h) {
    addVisible(store.leafOf(h), -store.length[h]);
  }

  /** A visible item grew at its end. */
  void grow(int h, int units) {
    addVisible(store.leafOf(h), units);
  }

  /** Visible units moved from an item to its neighbour. */
  void transfer(int from, int to, int units) {
    Node source = store.leafOf(from);
    Node target = store.leafOf(to);
    if (source != target) {
      addVisible(source, -units);
      addVisible(target, units);
    }
  }

  /** {@code r} was split off the end of {@code h}. */
  void split(int h, int r) {
    Node leaf = store.leafOf(h);
    store.setLeaf(r, leaf);
    leaf.count++;
    splitIfFull(leaf);
  }

  /** {@code b} is about to be joined to its left neighbour {@code a}. */
  void join(int a, int b) {
    Node leaf = store.leafOf(b);
    if (store.isVisible(b)) {
      transfer(b, a, store.length[b]);
    }
    leaf.count--;
    if (leaf.first == b) {
      leaf.first = store.right[b];
    }
    if (leaf.count == 0) {
      remove(leaf);
    }
    store.setLeaf(b, null);
  }

  private Node onlyLeaf() {
    root = new Node();
    lastLeaf = null;
    return root;
  }

  private void addVisible(Node leaf, int units) {
    if (units == 0) {
      return;
    }
    if (leaf != lastLeaf) {
      lastLeaf = null;
    }
    for (Node node = leaf; node != null; node = node.parent) {
      node.visible += units;
    }
  }

  private void splitIfFull(Node leaf) {
    if (leaf.count <= MAX_LEAF) {
      return;
    }
    Node right = new Node();
    int h = leaf.first;
    int keep = leaf.count / 2;
    int keptVisible = 0;
    for (int i = 0; i < keep; i++) {
      keptVisible += store.isVisible(h) ? store.length[h] : 0;
      h = store.right[h];
    }
    right.first = h;
    right.count = leaf.count - keep;
    right.visible = leaf.visible - keptVisible;
    for (int i = 0; i < right.count; i++) {
      store.setLeaf(h, right);
      h = store.right[h];
    }
    leaf.count = keep;
    leaf.visible = keptVisible;
    insertAfter(leaf, right);
    lastLeaf = null;
  }

  /** Puts a node split off from {@code node} next to it; visible counts above stay right. */
  private void insertAfter(Node node, Node added) {
    Node parent = node.parent;
    if (parent == null) {
      parent = new Node();
      parent.children = new Node[MAX_CHILDREN + 1];
      parent.children[0] = node;
      parent.count = 1;
      parent.visible = node.visible + added.visible;
      node.parent = parent;
      root = parent;
    }
    int at = childIndex(parent, node) + 1;
    System.arraycopy(parent.children, at, parent.children, at + 1, parent.count - at);
    parent.children[at] = added;
    parent.count++;
    added.parent = parent;
    if (parent.count > MAX_CHILDREN) {
      splitInner(parent);
    }
  }

  private void splitInner(Node node) {
    Node right = new Node();
    int keep = node.count / 2;
    right.children = Arrays.copyOfRange(node.children, keep, keep + MAX_CHILDREN + 1);
    right.count = node.count - keep;
    for (int i = 0; i < right.count; i++) {
      right.children[i].parent = right;
      right.visible += right.children[i].visible;
    }
    Arrays.fill(node.children, keep, node.children.length, null);
    node.count = keep;
    node.visible -= right.visible;
    insertAfter(node, right);
  }

  /** Removes an empty leaf, and inner nodes that it leaves empty. */
  private void remove(Node leaf) {
    lastLeaf = null;
    Node node = leaf;
    while (node.parent != null) {
      Node parent = node.parent;
      int at = childIndex(parent, node);
      System.arraycopy(parent.children, at + 1, parent.children, at, parent.count - at - 1);
      parent.children[--parent.count] = null;
      if (parent.count > 0) {
        return;
      }
      node = parent;
    }
  }

  private static int childIndex(Node parent, Node child) {
    int i = 0;
    while (parent.children[i] != child) {
      i++;
    }
    return i;
  }

  /** For tests: what a list's items say must be what the nodes say. */
  void check() {
    int visible = 0;
    for (int h = list.first; h != StructStore.NONE; h = store.right[h]) {
      int at = indexOf(h);
      if (at != visible) {
        throw new IllegalStateException("item at " + visible + " is said to be at " + at);
      }
      visible += store.isVisible(h) ? store.length[h] : 0;
    }
    if (root.visible != visible) {
      throw new IllegalStateException("root says " + root.visible + ", items say " + visible);
    }
  }
}
