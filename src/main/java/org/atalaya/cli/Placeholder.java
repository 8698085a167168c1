package org.atalaya.cli;

class Placeholder {}
