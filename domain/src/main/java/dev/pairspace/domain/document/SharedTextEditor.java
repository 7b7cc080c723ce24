package dev.pairspace.domain.document;

import dev.pairspace.domain.crdt.YText;

/** Makes a change in a shared text. Confined to the room's turn. */
record SharedTextEditor(YText text) implements TextChange.Editor {
  @Override
  public void delete(int index, int length) {
    text.delete(index, length);
  }

  @Override
  public void insert(int index, String inserted) {
    text.insert(index, inserted);
  }
}
