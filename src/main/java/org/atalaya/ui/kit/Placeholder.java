package org.atalaya.ui.kit;

class Placeholder {}
