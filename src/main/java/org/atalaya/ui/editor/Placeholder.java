package org.atalaya.ui.editor;

class Placeholder {}
