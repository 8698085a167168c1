package org.atalaya.ui.wall;

class Placeholder {}
